package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * An order gave a coupon back; others may redeem it.
 *
 * @param code the coupon
 * @param orderId the order
 * @param reason why the order gave it back
 */
public record CouponReleased(String code, String orderId, String reason) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public CouponReleased {
        Require.text("code", code);
        Require.text("orderId", orderId);
        Require.text("reason", reason);
    }
}
