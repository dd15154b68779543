package dev.souk.events.inventory;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.time.Instant;
import java.util.List;

/**
 * Nobody confirmed an order in time, and what was held for it became available again.
 *
 * @param orderId the order
 * @param lines what was given back
 * @param heldUntil when the hold lapsed
 */
public record StockReservationExpired(
        String orderId,
        List<StockLine> lines,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant heldUntil) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockReservationExpired {
        Require.text("orderId", orderId);
        lines = Require.someOf("lines", lines);
        Require.present("heldUntil", heldUntil);
    }
}
