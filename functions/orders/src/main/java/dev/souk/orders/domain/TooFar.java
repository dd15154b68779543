package dev.souk.orders.domain;

import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import java.util.Arrays;
import java.util.Set;

/**
 * What a checkout cannot undo, however often it tries: money that was taken, goods that were sold. It is told by the cause of
 * its parking, {@code STEP: CAUSE} for each step that failed, one behind the other.
 */
final class TooFar {
    private static final Set<String> CAUSES =
            Set.of("VoidPayment: ALREADY_CAPTURED", "ReleaseStock: ALREADY_COMMITTED");

    private static final String SEPARATOR = "; ";

    private TooFar() {}

    /** Whether the order's checkout was parked the last time for such causes and no other. */
    static boolean isAllThatFailed(Order order) {
        return order.history().stream()
                .filter(recorded -> recorded.event() instanceof NeedsAttention)
                .reduce((_, later) -> later)
                .filter(recorded -> recorded.event() instanceof NeedsAttention attention
                        && CAUSES.containsAll(Arrays.asList(attention.cause().split(SEPARATOR, -1))))
                .isPresent();
    }
}
