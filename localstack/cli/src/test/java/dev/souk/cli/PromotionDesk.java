package dev.souk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What staff do with promotions in journeys. */
record PromotionDesk(RunningStack running, String staff) {
    /** Activates a promotion, and waits until carts know of it. */
    void promote(String code, ObjectNode rule) {
        shop().send("PUT", staff, "/admin/promotions/" + code, rule.toString(), Map.of())
                .orThrow("promoting " + code);
        new Quiescence(running.stack().edge()).await();
    }

    /** How many orders hold the coupon now. */
    long redeemed(String code) {
        return shop().get(staff, "/admin/promotions/" + code)
                .orThrow("looking at " + code)
                .body()
                .path("redeemed")
                .asLong();
    }

    static ObjectNode percent(int percent, String sku) {
        ObjectNode rule = rule("PERCENT").put("percent", percent);
        rule.putArray("skus").add(sku);
        return rule;
    }

    /** @param threshold what the product has to come to in the cart, in cents */
    static ObjectNode fixed(int cents, int threshold, String sku) {
        ObjectNode rule = rule("FIXED");
        rule.putObject("amount").put("amount", cents).put("currency", "EUR");
        rule.putObject("minimumSubtotal").put("amount", threshold).put("currency", "EUR");
        rule.putArray("skus").add(sku);
        return rule;
    }

    static ObjectNode rule(String kind) {
        return Edge.object().put("name", "A test's promotion").put("kind", kind);
    }

    private ShopClient shop() {
        return running.stack().shop();
    }
}
