package dev.souk.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/** Guests who turn out to be customers when their cart is full. A few of them are the same customer, at the same time. */
final class Merges {
    /** About so many shoppers in a row are the same customer, who can have 20 open carts. */
    private static final int SHOPPERS_PER_CUSTOMER = 6;

    private static final int NOT_FOUND = 404;

    private final Stack stack;
    private final Share share;
    private final String name;
    private final Queue<Merged> ordered = new ConcurrentLinkedQueue<>();
    private final Queue<String> mismatches = new ConcurrentLinkedQueue<>();

    /** @param name makes the run's customers its own */
    Merges(Stack stack, Share share, String name) {
        this.stack = stack;
        this.share = share;
        this.name = name;
    }

    /** A guest's cart that went into a customer's, and the order that came of it. */
    private record Merged(String customer, String guest, String source, String target, String order) {}

    /** A shopper who was a guest. */
    final class Shopper {
        private final OrderJourney journey = new OrderJourney(stack.shop());
        private final int number;
        private final String guest;
        private final String customer;
        private String source = "";

        private Shopper(int number) {
            this.number = number;
            this.guest = journey.guest();
            long earlier = (long) number * share.percent() / 100;
            this.customer = "%s-customer-%d".formatted(name, earlier / SHOPPERS_PER_CUSTOMER);
        }

        /** Fills a cart as a guest, signs in, takes the cart along and asks for a quote. */
        OrderJourney.Quoted quote(Map<String, Integer> basket, List<String> coupons) {
            source = journey.fill(guest, basket);
            String token = stack.token(customer, false);
            String target = journey.open(token);
            // Linking hands the cart over in its own time; merging must work before, after and meanwhile.
            if (number % 2 == 0) {
                link(token);
            }
            compare(basket, merge(token, target), target);
            if (number % 2 != 0) {
                link(token);
            }
            return journey.quote(token, target, coupons);
        }

        void ended(OrderJourney.Quoted quoted, OrderJourney.Outcome outcome) {
            ordered.add(new Merged(customer, guest, source, quoted.cart(), outcome.orderId()));
        }

        private void link(String token) {
            String body = Edge.object().put("guestToken", guest).toString();
            stack.shop().send("POST", token, "/me/guests", body, Map.of()).orThrow("linking the guest");
        }

        private JsonNode merge(String token, String target) {
            String body =
                    Edge.object().put("cart", source).put("guestToken", guest).toString();
            return stack.shop()
                    .send("POST", token, "/carts/%s/merge".formatted(target), body, Map.of())
                    .orThrow("merging the guest's cart")
                    .body();
        }
    }

    boolean has(int number) {
        return share.has(number);
    }

    Shopper shopper(int number) {
        return new Shopper(number);
    }

    private void compare(Map<String, Integer> basket, JsonNode merged, String target) {
        int units = basket.values().stream().mapToInt(Integer::intValue).sum();
        int taken = StreamSupport.stream(merged.path("lines").spliterator(), false)
                .mapToInt(line -> line.path("quantity").asInt())
                .sum();
        if (units != taken) {
            mismatches.add("cart %s: %d units merged of %d".formatted(target, taken, units));
        }
    }

    /** Looks for every order in its customer's history, and at every guest's cart. The stack is at rest. */
    ChangeReport report() {
        List<String> wrong = new ArrayList<>(mismatches);
        Map<String, List<String>> histories = new TreeMap<>();
        for (Merged merged : ordered) {
            String token = stack.token(merged.customer(), false);
            if (!histories
                    .computeIfAbsent(merged.customer(), _ -> history(token))
                    .contains(merged.order())) {
                wrong.add("order %s is not in the history of %s".formatted(merged.order(), merged.customer()));
            }
            JsonNode cart = cart(token, merged);
            String standing = "%s %s"
                    .formatted(
                            cart.path("status").asText(),
                            cart.path("mergedInto").asText())
                    .strip();
            if (!standing.equals("MERGED " + merged.target())) {
                wrong.add("cart %s should be MERGED %s, got %s".formatted(merged.source(), merged.target(), standing));
            }
        }
        return new ChangeReport(
                "merges", "%d guests ordered as %d customers".formatted(ordered.size(), histories.size()), wrong);
    }

    /** A cart that was merged before it was handed over stays the guest's. */
    private JsonNode cart(String token, Merged merged) {
        ShopClient.Answer own = stack.shop().get(token, "/carts/" + merged.source());
        return own.status() == NOT_FOUND
                ? stack.shop()
                        .get(merged.guest(), "/carts/" + merged.source())
                        .orThrow("looking at the guest's cart")
                        .body()
                : own.orThrow("looking at the guest's cart").body();
    }

    private List<String> history(String token) {
        List<String> orders = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = stack.shop()
                    .get(token, "/orders?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .orThrow("reading the history")
                    .body();
            page.path("items").forEach(order -> orders.add(order.path("id").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        return orders;
    }
}
