package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.Require;
import org.jspecify.annotations.Nullable;

/**
 * An order will not be fulfilled, and the customer pays nothing.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param reason why
 * @param detail more about the reason, e.g. the skus that were missing
 */
public record OrderRejected(
        String orderId,
        String customerId,
        Reason reason,
        @Nullable String detail) implements EventData {

    /** Why an order is not fulfilled. */
    public enum Reason {
        /** There was too little stock for at least one line. */
        OUT_OF_STOCK,
        /** The payment provider said no. */
        PAYMENT_DECLINED,
        /** The inventory could not be asked, retries included. */
        INVENTORY_UNAVAILABLE,
        /** The payment provider could not be asked, retries included. */
        PAYMENT_UNAVAILABLE,
        /** The confirmation could not be recorded, retries included. */
        CONFIRMATION_FAILED,
        /** A coupon could not be redeemed, or the catalog could not be asked whether, retries included. */
        COUPON_REFUSED
    }

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderRejected {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.present("reason", reason);
        if (detail != null) {
            Require.text("detail", detail);
        }
    }
}
