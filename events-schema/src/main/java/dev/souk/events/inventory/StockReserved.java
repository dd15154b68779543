package dev.souk.events.inventory;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.time.Instant;
import java.util.List;

/**
 * Stock was set aside for an order, every line of it.
 *
 * @param orderId the order
 * @param lines what was reserved
 * @param expiresAt when the hold lapses unless it is committed
 */
public record StockReserved(
        String orderId,
        List<StockLine> lines,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant expiresAt) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockReserved {
        Require.text("orderId", orderId);
        lines = Require.someOf("lines", lines);
        Require.present("expiresAt", expiresAt);
    }
}
