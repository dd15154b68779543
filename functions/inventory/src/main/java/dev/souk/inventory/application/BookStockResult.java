package dev.souk.inventory.application;

import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.idempotency.StoredReply;

/** What becomes of a receipt or an adjustment. */
public sealed interface BookStockResult {

    /**
     * It is booked.
     *
     * @param reply the reply as it was stored
     */
    record Booked(StoredReply reply) implements BookStockResult {}

    /** The same request was booked before; its reply is on record. */
    record AlreadyAnswered() implements BookStockResult {}

    /**
     * Nothing is booked: fewer units would lie there than are held for orders.
     *
     * @param stock as it is at that location
     */
    record BelowReserved(StockParts stock) implements BookStockResult {}

    /** So much is being sold right now that the booking found no gap; nothing is booked, and it may be sent again. */
    record Busy() implements BookStockResult {}
}
