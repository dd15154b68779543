package dev.souk.inventory.application;

import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import java.util.Optional;
import java.util.OptionalLong;

/** Sets how many units of a product are not offered. */
public final class SetSafetyStock {
    private final Stock stock;

    public SetSafetyStock(Stock stock) {
        this.stock = stock;
    }

    /** What becomes of it. */
    public sealed interface Result {
        /** @param stock as it is now */
        record Done(StockItem stock) implements Result {}

        /** Nothing of the product was ever booked. */
        record Unknown() implements Result {}

        /** The stock is not the version that the change is based on. */
        record Stale() implements Result {}

        /** So much is being sold right now that the change found no gap. */
        record Busy() implements Result {}
    }

    /** @param basedOn the version that must stand, if any */
    public Result handle(Sku sku, long units, OptionalLong basedOn) {
        for (int attempt = 1; attempt <= BookStock.MAX_ATTEMPTS; attempt++) {
            Optional<StockItem> read = stock.find(sku);
            if (read.isEmpty()) {
                return new Result.Unknown();
            }
            StockItem standing = read.get();
            if (basedOn.isPresent() && basedOn.getAsLong() != standing.version()) {
                return new Result.Stale();
            }
            if (standing.safetyStock() == units) {
                return new Result.Done(standing);
            }
            StockItem next = standing.keepBack(units);
            if (stock.keepBack(next)) {
                return new Result.Done(next);
            }
        }
        return new Result.Busy();
    }
}
