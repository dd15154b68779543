package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.util.List;

/**
 * Stock could not be set aside for an order; nothing is held.
 *
 * @param orderId the order
 * @param lines what was asked for
 * @param missing the skus of which there was too little
 */
public record StockReservationRejected(String orderId, List<StockLine> lines, List<String> missing)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockReservationRejected {
        Require.text("orderId", orderId);
        lines = Require.someOf("lines", lines);
        missing = Require.someOf("missing", missing);
        missing.forEach(sku -> Require.text("missing", sku));
    }
}
