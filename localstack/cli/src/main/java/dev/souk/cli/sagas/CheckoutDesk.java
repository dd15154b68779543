package dev.souk.cli.sagas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a member of staff looks at open checkouts and decides about parked ones, over the shop's HTTP API. */
public final class CheckoutDesk {
    private static final String PATH = "/admin/checkouts";
    private static final String LINE = "%-26s  %-17s  %-9s  %-24s  %-16s  %6s  %-18s  %s%n";
    private static final int CAUSE_SHOWN = 100;
    private static final int CONFLICT = 409;

    private final ShopClient shop;
    private final String token;
    private final PrintStream out;

    /** @param token of staff */
    public CheckoutDesk(ShopClient shop, String token, PrintStream out) {
        this.shop = shop;
        this.token = token;
        this.out = out;
    }

    /** What may be done, as its path and as words. */
    enum Action {
        RESUME("resume"),
        COMPENSATE("compensate"),
        GIVE_UP("give-up");

        private final String path;

        Action(String path) {
            this.path = path;
        }
    }

    /**
     * Every open checkout, page by page.
     *
     * @param state {@code PARKED}, {@code STUCK}, or empty for all
     */
    public List<JsonNode> checkouts(String state) {
        String filter = state.isEmpty() ? "" : "&state=" + state;
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = answered("listing checkouts", shop.get(token, PATH + "?limit=100" + filter + cursor));
            page.path("items").forEach(found::add);
            String next = page.path("next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    int list(String state) {
        List<JsonNode> found = checkouts(state);
        if (!found.isEmpty()) {
            out.printf(LINE, "ORDER", "NUMBER", "STATUS", "SINCE", "STEP", "TOKENS", "ALLOWED", "CAUSE");
        }
        found.forEach(checkout -> out.printf(
                LINE,
                checkout.path("orderId").asText(),
                checkout.path("number").asText(),
                checkout.path("status").asText(),
                since(checkout),
                checkout.path("lastStep").asText("-"),
                checkout.path("tokens").asText(),
                allowed(checkout),
                start(checkout.path("cause").asText())));
        return 0;
    }

    /** Does it, or without {@code apply} only says what would be done. */
    int intervene(Action action, String order, String reason, boolean apply) {
        JsonNode answer = answered(
                "%s of the checkout of order %s".formatted(action.path, order), ask(action, order, reason, apply));
        JsonNode checkout = answer.path("checkout");
        out.printf(
                "order %s (%s), %s, parked at %s since %s with %d tokens%n  %s%n",
                checkout.path("number").asText(),
                checkout.path("orderId").asText(),
                checkout.path("status").asText(),
                checkout.path("lastStep").asText(),
                checkout.path("parkedAt").asText(),
                checkout.path("tokens").asInt(),
                checkout.path("cause").asText());
        out.println(way(answer.path("direction").asText(), apply));
        out.println(apply ? "Done, and written down." : "Nothing was done; --apply does it.");
        return 0;
    }

    private static String way(String direction, boolean apply) {
        return switch (direction) {
            case "FORWARD" ->
                (apply ? "it goes on: " : "it would go on: ")
                        + "forward, the money is taken unless the order was cancelled since";
            case "BACK" ->
                (apply ? "it goes on: " : "it would go on: ")
                        + "back, the order ends without a sale and what it took is returned";
            case "END" ->
                (apply ? "it ends" : "it would end") + " where it is: what went too far was put right by hand";
            default -> throw new IllegalStateException("expected a direction, got " + direction);
        };
    }

    /**
     * Resumes a checkout.
     *
     * @return whether anything waited for it
     */
    public boolean resume(String order, String reason) {
        ShopClient.Answer answer = ask(Action.RESUME, order, reason, true);
        return answer.status() != CONFLICT
                && answered("resuming the checkout of order " + order, answer).has("checkout");
    }

    private ShopClient.Answer ask(Action action, String order, String reason, boolean apply) {
        String request =
                Edge.object().put("dryRun", !apply).put("reason", reason).toString();
        return shop.send(
                "POST",
                token,
                "%s/%s/%s".formatted(PATH, order, action.path),
                request,
                Map.of("idempotency-key", UUID.randomUUID().toString()));
    }

    /** What was answered. A refusal is told in its own words, as it is meant for whoever reads it. */
    private static JsonNode answered(String doing, ShopClient.Answer answer) {
        JsonNode body = answer.body();
        if (answer.status() / 100 != 2 && body.has("detail")) {
            throw new IllegalStateException("%s was refused (%d %s): %s%s"
                    .formatted(
                            doing,
                            answer.status(),
                            body.path("type").asText(),
                            body.path("detail").asText(),
                            errors(body)));
        }
        return answer.orThrow(doing).body();
    }

    private static String errors(JsonNode problem) {
        StringBuilder errors = new StringBuilder();
        problem.path("errors")
                .forEach(
                        error -> errors.append("; ").append(error.path("detail").asText()));
        return errors.toString();
    }

    private static String since(JsonNode checkout) {
        return checkout.path("parkedAt").asText(checkout.path("placedAt").asText());
    }

    private static String allowed(JsonNode checkout) {
        List<String> actions = new ArrayList<>();
        checkout.path("allowedActions").forEach(action -> actions.add(Action.valueOf(action.asText()).path));
        return actions.isEmpty() ? "-" : String.join(",", actions);
    }

    private static String start(String cause) {
        return cause.length() <= CAUSE_SHOWN ? cause : cause.substring(0, CAUSE_SHOWN) + "…";
    }
}
