package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A checkout whose end nobody has seen yet.
 *
 * @param openedAt the moment of the order; in whole seconds
 * @param lookedAt when somebody last looked, at first the moment of the order; in whole seconds
 * @param execution the name of its run
 * @param correlationId what its run is told to carry on
 * @param repairs how often it was set going again
 */
public record OpenCheckout(
        OrderId order, Instant openedAt, Instant lookedAt, String execution, String correlationId, int repairs) {
    /** Stands between the last look and the order in a {@link #position}. */
    public static final String SEPARATOR = "#";

    private static final String AGAIN = "-r";

    public OpenCheckout {
        openedAt = openedAt.truncatedTo(ChronoUnit.SECONDS);
        lookedAt = lookedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The checkout of an order that is just being placed: its run is named like the order. */
    public static OpenCheckout of(OrderId order, Instant placedAt, String correlationId) {
        return new OpenCheckout(order, placedAt, placedAt, order.value(), correlationId, 0);
    }

    /** Where it lies in the file, as {@link OpenCheckouts#after} takes it: its last look and its order. */
    public String position() {
        return lookedAt + SEPARATOR + order.value();
    }

    /** After another look; always later than the last one, also by a clock that is behind. */
    public OpenCheckout lookedAt(Instant now) {
        Instant next = lookedAt.plusSeconds(1);
        return new OpenCheckout(order, openedAt, now.isAfter(next) ? now : next, execution, correlationId, repairs);
    }

    /** After an attempt to set it going again. */
    public OpenCheckout repaired() {
        return new OpenCheckout(order, openedAt, lookedAt, execution, correlationId, repairs + 1);
    }

    /** To be carried on by a run of a name that was never used, {@code ORDER-r1} and so on. */
    public OpenCheckout inAnotherRun() {
        String suffix = execution.substring(order.value().length());
        int number = suffix.isEmpty() ? 1 : Integer.parseInt(suffix.substring(AGAIN.length())) + 1;
        return new OpenCheckout(order, openedAt, lookedAt, order.value() + AGAIN + number, correlationId, repairs);
    }
}
