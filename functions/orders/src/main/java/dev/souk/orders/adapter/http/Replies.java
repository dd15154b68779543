package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import java.util.Optional;

/** The replies kept for requests that may be repeated. */
interface Replies {

    /** The kept reply to this request, marked as a replay. */
    Optional<HttpReply> replay(IdempotentRequest request);

    /** Keeps a later reply in place of the first. */
    void replace(IdempotentRequest request, StoredReply reply);

    /** Replies as records of the orders table. */
    static Replies in(IdempotencyRecords records) {
        return new Replies() {
            @Override
            public Optional<HttpReply> replay(IdempotentRequest request) {
                return records.replay(request);
            }

            @Override
            public void replace(IdempotentRequest request, StoredReply reply) {
                records.replace(request, reply);
            }
        };
    }
}
