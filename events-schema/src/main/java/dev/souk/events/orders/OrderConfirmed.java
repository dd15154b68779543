package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.util.List;

/**
 * Stock is held and the payment authorised: the order will be fulfilled.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param cartId the cart the order was made from
 * @param lines what was sold
 * @param total what the customer pays
 */
public record OrderConfirmed(
        String orderId, String customerId, String cartId, List<ConfirmedLine> lines, MoneyAmount total)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderConfirmed {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.text("cartId", cartId);
        lines = Require.someOf("lines", lines);
        Require.present("total", total);
    }
}
