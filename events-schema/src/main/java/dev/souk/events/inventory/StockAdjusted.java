package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * Staff put the books of a product right.
 *
 * @param sku the product's stock keeping unit
 * @param delta units more than the books said, or fewer when negative
 * @param reason why
 */
public record StockAdjusted(String sku, int delta, Reason reason) implements EventData {
    /** Why books are put right. */
    public enum Reason {
        /** A count of the shelf said otherwise. */
        STOCKTAKE,
        /** Units can no longer be sold. */
        DAMAGED,
        /** Units are gone, nobody knows where. */
        LOST,
        /** Units turned up. */
        FOUND,
        /** A customer sent units back. */
        RETURNED,
        /** Units are past their date. */
        EXPIRED
    }

    /** @throws IllegalArgumentException when a part is missing or nothing is adjusted */
    public StockAdjusted {
        Require.text("sku", sku);
        if (delta == 0) {
            throw new IllegalArgumentException("delta must not be 0");
        }
        Require.present("reason", reason);
    }
}
