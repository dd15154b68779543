package dev.souk.orders.application;

import dev.souk.orders.application.ReconcileCheckouts.Finding;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Sets a checkout going again that stands still. A decided order goes on where its run failed, if that can be; an undecided one
 * begins anew: what its run had made sure of, that stock is held above all, may not be so any more.
 */
final class RepairCheckout {
    /** A repair that did not help so many times needs a person as well. */
    static final int IN_VAIN = 4;

    /** Stands for the whole checkout where the name of a step is asked for. */
    static final String STEP = "Checkout";

    private final OpenCheckouts open;
    private final Orders orders;
    private final StartCheckout startCheckout;
    private final Checkouts checkouts;

    RepairCheckout(OpenCheckouts open, Orders orders, StartCheckout startCheckout, Checkouts checkouts) {
        this.open = open;
        this.orders = orders;
        this.startCheckout = startCheckout;
        this.checkouts = checkouts;
    }

    /**
     * What is about to be done is noted first, so that of two who try one does it, and so that a run that was started is
     * never forgotten.
     */
    Finding handle(OpenCheckout checkout, Order order, CheckoutState state, Instant now) {
        OpenCheckout looked = checkout.lookedAt(now).repaired();
        boolean goesOn = state == CheckoutState.FAILED && order.status().isDecided();
        OpenCheckout next = goesOn || state == CheckoutState.UNKNOWN ? looked : looked.inAnotherRun();
        if (!open.replace(checkout, next)) {
            return Finding.TAKEN;
        }
        if (goesOn) {
            redrive(next, now);
        } else {
            startCheckout.handle(next.order(), next.execution(), next.correlationId());
        }
        if (next.repairs() < IN_VAIN) {
            return Finding.REPAIRED;
        }
        tellPeople(next, now);
        return Finding.BEYOND_REPAIR;
    }

    private void redrive(OpenCheckout checkout, Instant now) {
        if (checkouts.redrive(checkout.execution()) || checkouts.state(checkout.execution()) != CheckoutState.FAILED) {
            return;
        }
        OpenCheckout other = checkout.lookedAt(now).inAnotherRun();
        if (open.replace(checkout, other)) {
            startCheckout.handle(other.order(), other.execution(), other.correlationId());
        }
    }

    private static boolean isTold(Order order) {
        return order.history().stream()
                .anyMatch(recorded -> recorded.event() instanceof NeedsAttention event
                        && event.failedStep().equals(STEP));
    }

    /** Once per order, by the event that also rings for checkouts that parked themselves. */
    private void tellPeople(OpenCheckout checkout, Instant now) {
        OrderStream.decide(() -> {
            Order order = KnownOrder.in(orders, checkout.order());
            if (isTold(order)) {
                return Optional.of(order);
            }
            var event = new NeedsAttention(
                    STEP,
                    "its run %s ended badly and did not get further when set going again, %d times so far"
                            .formatted(checkout.execution(), checkout.repairs()));
            return OrderStream.ifAppended(
                    orders.append(order, order.next(event, now.truncatedTo(ChronoUnit.MILLIS))), order);
        });
    }
}
