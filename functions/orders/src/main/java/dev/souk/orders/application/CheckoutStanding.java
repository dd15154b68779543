package dev.souk.orders.application;

import dev.souk.orders.domain.CheckoutStep;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.Timeline;
import dev.souk.orders.domain.TimelineEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an open checkout stands.
 *
 * @param lastStep the step that failed when it is parked, otherwise the last one that was heard of, if any was
 * @param trouble why a person has to look, if one has to
 * @param parkedAt when it was parked last, null when it is not parked
 * @param tokens how many tokens are kept that may resume it; none when it is not parked
 */
public record CheckoutStanding(
        Order order,
        @Nullable String lastStep,
        @Nullable String trouble,
        @Nullable Instant parkedAt,
        int tokens) implements ListedCheckout {

    /** @param told what other domains said about the checkout, oldest first; only read when it is not parked */
    static CheckoutStanding of(Order order, List<Resumption> kept, List<TimelineEntry> told) {
        RecordedEvent attention = order.history().stream()
                .filter(recorded -> recorded.event() instanceof NeedsAttention)
                .reduce((_, later) -> later)
                .orElse(null);
        if (attention != null && attention.event() instanceof NeedsAttention(String step, String cause)) {
            if (!kept.isEmpty()) {
                return new CheckoutStanding(order, step, cause, attention.at(), kept.size());
            }
            if (step.equals(RepairCheckout.STEP)) {
                return new CheckoutStanding(order, lastStep(order, told), cause, null, 0);
            }
        }
        return new CheckoutStanding(order, lastStep(order, told), null, null, 0);
    }

    private static @Nullable String lastStep(Order order, List<TimelineEntry> told) {
        boolean cancelled = order.status() == OrderStatus.CANCELLED;
        return Timeline.of(order, told).stream()
                .flatMap(entry -> CheckoutStep.of(entry, cancelled).stream())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    public boolean isParked() {
        return tokens > 0;
    }

    /** What may be done about it. */
    public List<Action> allowed() {
        return isParked()
                ? Arrays.stream(Action.values())
                        .filter(action -> action.isFor(order))
                        .toList()
                : List.of();
    }
}
