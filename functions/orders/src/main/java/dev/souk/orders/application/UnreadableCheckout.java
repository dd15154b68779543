package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open checkout of an order of which something stored cannot be read: what the files of open and of parked checkouts say.
 * Nothing can be done about it before the order can be read again.
 *
 * @param openedAt the moment of the order, null when only its parking is known
 * @param parkedAt when it was parked last, null when it is not parked
 * @param tokens how many tokens are kept that may resume it
 */
public record UnreadableCheckout(
        OrderId order, @Nullable Instant openedAt, @Nullable Instant parkedAt, int tokens) implements ListedCheckout {

    static UnreadableCheckout of(OrderId order, @Nullable Instant openedAt, List<Resumption> kept) {
        return new UnreadableCheckout(
                order, openedAt, kept.isEmpty() ? null : kept.getLast().at(), kept.size());
    }
}
