package dev.souk.inventory.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.util.Optional;

/** The replies that earlier requests got. */
@FunctionalInterface
public interface Replies {

    /**
     * The reply to the same request, sent before.
     *
     * @throws dev.souk.lambda.http.Problem 422 when its key was used for something else
     */
    Optional<HttpReply> replay(IdempotentRequest request);
}
