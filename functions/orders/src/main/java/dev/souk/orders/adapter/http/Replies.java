package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
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

    /** Keeps a reply that nothing else travels with, unless the request is answered already; then that is the answer. */
    HttpReply remember(IdempotentRequest request, StoredReply reply);

    /** Refuses a request, now and whenever it is repeated. */
    default HttpReply refuse(IdempotentRequest once, HttpRequest request, Problem refusal) {
        HttpReply reply = refusal.reply(request.path());
        return remember(once, new StoredReply(reply.status(), reply.headers(), reply.body()));
    }

    /** What to say when the same request is being answered at this moment. */
    static Problem inFlight() {
        return Problem.conflict("request-in-flight", "the same request is being answered")
                .withHeader("retry-after", "1");
    }

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

            @Override
            public HttpReply remember(IdempotentRequest request, StoredReply reply) {
                return records.remember(request, reply)
                        ? OrderReplies.http(reply)
                        : records.replay(request).orElseThrow(Replies::inFlight);
            }
        };
    }
}
