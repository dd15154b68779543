package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replies in a map. */
final class InMemoryReplies implements Replies {
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(IdempotentRequest request, StoredReply reply) {}

    @Override
    public Optional<HttpReply> replay(IdempotentRequest request) {
        return Optional.ofNullable(kept.get(request.id())).map(first -> {
            if (!first.request().equals(request)) {
                throw Problem.unprocessable("idempotency-key-reused", "used for something else");
            }
            StoredReply reply = first.reply();
            return new HttpReply(reply.status(), reply.headers(), reply.body())
                    .withHeader("idempotent-replayed", "true");
        });
    }

    @Override
    public boolean remember(IdempotentRequest request, StoredReply reply) {
        return kept.putIfAbsent(request.id(), new Kept(request, reply)) == null;
    }

    /** As after a crash between the effect and its reply. */
    void forget() {
        kept.clear();
    }
}
