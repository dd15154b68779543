package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order was called off: stock, money and coupons go back, whatever had become of them.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param cartId the cart the order was made from
 * @param lines what was ordered
 * @param total what the customer would have paid, or has paid and gets back
 * @param reason why
 * @param coupons codes of the coupons that the order used, none when absent
 */
public record OrderCancelled(
        String orderId,
        String customerId,
        String cartId,
        List<ConfirmedLine> lines,
        MoneyAmount total,
        Reason reason,
        @Nullable List<String> coupons)
        implements EventData {

    /** Why an order is called off. */
    public enum Reason {
        /** Whoever ordered changed their mind in time. */
        CUSTOMER_REQUEST,
        /** The provider had held the money for too long before it was taken, and gives it no second time. */
        PAYMENT_LAPSED
    }

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderCancelled {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.text("cartId", cartId);
        lines = Require.someOf("lines", lines);
        Require.present("total", total);
        Require.present("reason", reason);
        coupons = coupons == null ? null : List.copyOf(coupons);
        Objects.requireNonNullElse(coupons, List.<String>of()).forEach(code -> Require.text("coupons", code));
    }
}
