package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.fixture.InMemoryOrders;
import java.util.Optional;

/** The replies that in-memory orders keep. */
record InMemoryReplies(InMemoryOrders orders) implements Replies {
    @Override
    public Optional<HttpReply> replay(IdempotentRequest request) {
        return orders.kept(request).map(kept -> {
            if (!kept.request().equals(request)) {
                throw Problem.unprocessable("idempotency-key-reused", "used for something else");
            }
            return OrderReplies.http(kept.reply()).withHeader("idempotent-replayed", "true");
        });
    }

    @Override
    public HttpReply remember(IdempotentRequest request, StoredReply reply) {
        return replay(request).orElseGet(() -> {
            orders.keep(request, reply);
            return OrderReplies.http(reply);
        });
    }

    @Override
    public void replace(IdempotentRequest request, StoredReply reply) {
        orders.keep(request, reply);
    }
}
