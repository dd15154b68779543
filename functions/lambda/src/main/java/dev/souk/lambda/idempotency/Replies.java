package dev.souk.lambda.idempotency;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.Optional;

/** The replies kept for requests that may be repeated. */
public interface Replies {

    /**
     * The reply that an earlier identical request got, marked as a replay; empty for a first request.
     *
     * @throws Problem 422 when the key was used for something else
     */
    Optional<HttpReply> replay(IdempotentRequest request);

    /**
     * Keeps a reply that has no effect to travel with, such as a refusal.
     *
     * @return false when the request is answered already
     */
    boolean keep(IdempotentRequest request, StoredReply reply);

    /**
     * Keeps a later reply to this very request in place of the first, e.g. the outcome that it waited for.
     *
     * @throws IllegalStateException when nothing is kept for it, or its key was used for something else
     */
    void replace(IdempotentRequest request, StoredReply reply);

    /**
     * The reply to a request that was found to be answered already.
     *
     * @throws Problem 422 as {@link #replay}; 409 when the reply is not there to be read, so that the client asks again
     */
    default HttpReply first(IdempotentRequest request) {
        return replay(request)
                .orElseThrow(() -> Problem.conflict("request-in-flight", "the same request is being answered")
                        .withHeader("retry-after", "1"));
    }

    /** Keeps a reply that has no effect to travel with, unless the request is answered already; then that is the answer. */
    default HttpReply remember(IdempotentRequest request, StoredReply reply) {
        return keep(request, reply) ? reply.http() : first(request);
    }

    /** Refuses a request, now and whenever it is repeated. */
    default HttpReply refuse(IdempotentRequest once, HttpRequest request, Problem refusal) {
        return remember(once, StoredReply.of(refusal.reply(request.path())));
    }
}
