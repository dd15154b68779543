package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import java.util.Optional;

/** The replies that earlier requests got. */
public interface Replies {

    /**
     * The reply to the same request, sent before.
     *
     * @throws dev.souk.lambda.http.Problem 422 when its key was used for something else
     */
    Optional<HttpReply> replay(IdempotentRequest request);

    /** Keeps a reply; false when the request was answered before, and that is the answer then. */
    boolean remember(IdempotentRequest request, StoredReply reply);

    /** Replies as records of payments' table. */
    static Replies in(IdempotencyRecords records) {
        return new Replies() {
            @Override
            public Optional<HttpReply> replay(IdempotentRequest request) {
                return records.replay(request);
            }

            @Override
            public boolean remember(IdempotentRequest request, StoredReply reply) {
                return records.remember(request, reply);
            }
        };
    }
}
