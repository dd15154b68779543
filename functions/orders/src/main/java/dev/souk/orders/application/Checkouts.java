package dev.souk.orders.application;

import dev.souk.orders.domain.TaskToken;
import java.time.Instant;
import java.util.Optional;

/** The runs of the checkout state machine. */
public interface Checkouts {

    /**
     * Starts a run, or does nothing if there was ever one of that name.
     *
     * @param execution its name; an order's first run is named like the order
     * @return when it began, however often it is asked to; empty once it has ended
     */
    Optional<Instant> start(String execution, Checkout checkout);

    CheckoutState state(String execution);

    /**
     * Lets a run that failed go on where it failed.
     *
     * @return false when it cannot: it goes on already, or failed too long ago
     */
    boolean redrive(String execution);

    /**
     * Lets a parked run go on.
     *
     * @return false when nothing waits for this token, or not any more
     */
    boolean resume(TaskToken token);

    /**
     * Ends a parked run for good: nobody carries it on any more.
     *
     * @return false when nothing waits for this token, or not any more
     */
    boolean giveUp(TaskToken token);
}
