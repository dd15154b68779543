package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.util.List;

/**
 * Stock held for an order is sold.
 *
 * @param orderId the order
 * @param lines what was sold
 */
public record StockCommitted(String orderId, List<StockLine> lines) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockCommitted {
        Require.text("orderId", orderId);
        lines = Require.someOf("lines", lines);
    }
}
