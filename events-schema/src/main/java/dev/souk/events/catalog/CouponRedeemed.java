package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * An order took a coupon; it counts against its limits.
 *
 * @param code the coupon
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 */
public record CouponRedeemed(String code, String orderId, String customerId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public CouponRedeemed {
        Require.text("code", code);
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
    }
}
