package dev.souk.inventory.application;

import dev.souk.lambda.idempotency.StoredReply;

/** What becomes of a receipt. */
public sealed interface ReceiveStockResult {

    /**
     * It is booked.
     *
     * @param reply the reply as it was stored
     */
    record Booked(StoredReply reply) implements ReceiveStockResult {}

    /** The same request was booked before; its reply is on record. */
    record AlreadyAnswered() implements ReceiveStockResult {}

    /** So much is being sold right now that the receipt found no gap; nothing is booked, and it may be sent again. */
    record Busy() implements ReceiveStockResult {}
}
