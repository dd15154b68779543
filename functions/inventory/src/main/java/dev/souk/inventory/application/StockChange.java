package dev.souk.inventory.application;

import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.retry.Backoff;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A change of a product's stock that moves no units in or out. */
public final class StockChange {
    private final Stock stock;

    StockChange(Stock stock) {
        this.stock = stock;
    }

    /** What becomes of it. */
    public sealed interface Result {
        /** @param stock as it is now */
        record Done(StockParts stock) implements Result {}

        /** Nothing of the product was ever booked. */
        record Unknown() implements Result {}

        /** The stock is not the version that the change is based on. */
        record Stale() implements Result {}

        /** So much is being sold right now that the change found no gap. */
        record Busy() implements Result {}
    }

    Result handle(Sku sku, OptionalLong basedOn, UnaryOperator<StockParts> change) {
        for (int attempt = 1; attempt <= BookStock.MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            StockParts standing = stock.find(sku);
            if (standing.isEmpty()) {
                return new Result.Unknown();
            }
            if (basedOn.isPresent() && basedOn.getAsLong() != standing.version()) {
                return new Result.Stale();
            }
            StockParts next = change.apply(standing);
            if (next.equals(standing) || stock.store(standing, next)) {
                return new Result.Done(next);
            }
        }
        return new Result.Busy();
    }
}
