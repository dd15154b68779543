package dev.souk.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Quiescence;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A coupon that half of those who try it can redeem, and a customer once. */
final class Coupons {
    private static final int PERCENT_OFF = 10;
    private static final String REFUSED = "COUPON_REFUSED";

    private final Stack stack;
    private final Share share;
    private final String code;
    private final long limit;
    private final List<String> mismatches = new ArrayList<>();
    private int tried;
    private int unquoted;
    private int confirmed;
    private int refused;
    private int givenBack;

    /**
     * @param code of the run's own
     * @param orders how many the run will place
     */
    Coupons(Stack stack, Share share, String code, int orders) {
        this.stack = stack;
        this.share = share;
        this.code = code;
        this.limit = Math.max(1, share.of(orders) / 2);
    }

    /** Staff activates the promotion; carts know of it when this returns. */
    void announce() {
        ObjectNode rule = Edge.object()
                .put("name", "%d %% off, while it lasts".formatted(PERCENT_OFF))
                .put("kind", "PERCENT")
                .put("percent", PERCENT_OFF)
                .put("coupon", true)
                .put("limitTotal", limit)
                .put("limitPerCustomer", 1);
        stack.shop()
                .send("PUT", staff(), promotion(), rule.toString(), Map.of())
                .orThrow("promoting " + code);
        new Quiescence(stack.edge()).await();
    }

    /** What the shopper with this number enters. */
    List<String> of(int number) {
        return share.has(number) ? List.of(code) : List.of();
    }

    /** Takes note of an order that the shopper with this number placed. */
    synchronized void ended(int number, OrderJourney.Quoted quoted, OrderJourney.Outcome outcome) {
        boolean held = quoted.discounts().contains(code);
        boolean turnedDown = outcome.reason().equals(REFUSED);
        if (share.has(number)) {
            tried++;
            unquoted += held ? 0 : 1;
        }
        if (!held) {
            if (turnedDown) {
                mismatches.add("order %s has no coupon, but was rejected for one".formatted(outcome.orderId()));
            }
        } else if (outcome.isConfirmed()) {
            confirmed++;
        } else if (turnedDown) {
            refused++;
        } else {
            givenBack++;
        }
    }

    /** Compares with what the stack counted, and ends the promotion. The stack is at rest. */
    ChangeReport report() {
        ShopClient.Answer promotion =
                stack.shop().get(staff(), promotion()).orThrow("looking at the promotion " + code);
        long redeemed = promotion.body().path("redeemed").asLong();
        stack.shop()
                .send(
                        "DELETE",
                        staff(),
                        promotion(),
                        "",
                        Map.of("if-match", promotion.etag().orElse("")))
                .orThrow("ending the promotion " + code);
        return report(redeemed);
    }

    /** @param redeemed as the stack counted */
    synchronized ChangeReport report(long redeemed) {
        List<String> wrong = new ArrayList<>(mismatches);
        if (redeemed != confirmed) {
            wrong.add("%s: clients saw %d orders confirmed with it, the stack counts %d"
                    .formatted(code, confirmed, redeemed));
        }
        if (redeemed > limit) {
            wrong.add("%s: redeemed %d times of %d".formatted(code, redeemed, limit));
        }
        String did = "%d tried for %d; %d redeemed, %d refused at checkout, %d not in the quote, %d given back"
                .formatted(tried, limit, redeemed, refused, unquoted, givenBack);
        return new ChangeReport("coupons", did, wrong);
    }

    private String promotion() {
        return "/admin/promotions/" + code;
    }

    private String staff() {
        return stack.token("load-promoter", true);
    }
}
