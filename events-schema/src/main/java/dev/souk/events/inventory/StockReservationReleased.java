package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.util.List;

/**
 * Stock held for an order became available again.
 *
 * @param orderId the order
 * @param lines what was given back
 * @param reason why the hold ended
 */
public record StockReservationReleased(String orderId, List<StockLine> lines, String reason) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockReservationReleased {
        Require.text("orderId", orderId);
        lines = Require.someOf("lines", lines);
        Require.text("reason", reason);
    }
}
