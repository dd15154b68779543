package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.util.List;

/**
 * A customer placed an order; stock and payment are still to be settled.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param cartId the cart the order was made from
 * @param quoteId the quote the order accepted
 * @param lines what was ordered
 * @param subtotal the sum of the lines
 * @param shipping what delivery costs, may be zero
 * @param total what the customer pays
 */
public record OrderPlaced(
        String orderId,
        String customerId,
        String cartId,
        String quoteId,
        List<OrderedLine> lines,
        MoneyAmount subtotal,
        MoneyAmount shipping,
        MoneyAmount total)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderPlaced {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.text("cartId", cartId);
        Require.text("quoteId", quoteId);
        lines = Require.someOf("lines", lines);
        Require.present("subtotal", subtotal);
        Require.present("shipping", shipping);
        Require.present("total", total);
    }
}
