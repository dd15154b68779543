package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The tokens of transactions that were committed lately. */
final class RequestTokens {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MAX_LENGTH = 36;

    private final Clock clock;
    /** Oldest first. */
    private final Map<String, Committed> committed = new LinkedHashMap<>();

    RequestTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether the transaction was committed already within ten minutes.
     *
     * @throws IdempotentParameterMismatchException when another one was, under the same token
     */
    boolean isRepeated(TransactWriteItemsRequest request) {
        String token = request.clientRequestToken();
        if (token == null) {
            return false;
        }
        if (token.isEmpty() || token.length() > MAX_LENGTH) {
            throw new ValidationFailure(
                    "Value %s at 'clientRequestToken' failed to satisfy constraint: Member must have length from 1 to 36"
                            .formatted(token));
        }
        forgetOld();
        Committed known = committed.get(token);
        if (known != null && !known.request().transactItems().equals(request.transactItems())) {
            throw Failures.mismatch();
        }
        return known != null;
    }

    void remember(TransactWriteItemsRequest request) {
        if (request.clientRequestToken() != null) {
            committed.put(request.clientRequestToken(), new Committed(request, clock.instant()));
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Committed> all = committed.values().iterator();
        while (all.hasNext() && !all.next().at().isAfter(oldest)) {
            all.remove();
        }
    }

    private record Committed(TransactWriteItemsRequest request, Instant at) {}
}
