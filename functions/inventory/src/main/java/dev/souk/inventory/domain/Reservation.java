package dev.souk.inventory.domain;

import java.time.Instant;
import java.util.List;

/**
 * What became of one order's wish for stock. {@link Held} changes to {@link Committed}, to {@link Released} or, when nobody
 * decides in time, to {@link Expired}. What was committed is released when the order is called off; what expired is committed
 * after all when its order turns out to be confirmed. The others are final, so whoever loses a race only has to read who won.
 */
public sealed interface Reservation {

    /** The order that wished. */
    OrderId order();

    /** What it wished for; empty when a release came before any wish. */
    Lines lines();

    /** Counts the changes, from 1. */
    long version();

    /**
     * The units are set aside for the order.
     *
     * @param expiresAt when the promise ends if nobody confirms the order
     */
    record Held(OrderId order, Lines lines, Instant expiresAt, long version) implements Reservation {
        /** @throws IllegalArgumentException when there is nothing to hold */
        public Held {
            requireLines(order, lines);
        }

        /** The order was confirmed: the units are sold. */
        public Committed commit() {
            return new Committed(order, lines, version + 1);
        }

        /** The order takes longer than usual: the promise ends later. */
        public Held until(Instant later) {
            return new Held(order, lines, later, version + 1);
        }

        /** Nobody confirmed the order in time: the units go back. */
        public Expired expire() {
            return new Expired(order, lines, expiresAt, version + 1);
        }

        /** The order was given up: the units go back. */
        public Released release(String reason) {
            return new Released(order, lines, reason, version + 1);
        }
    }

    /** The units are sold. */
    record Committed(OrderId order, Lines lines, long version) implements Reservation {
        /** The order was called off before it left: the units go back. */
        public Released takeBack(String reason) {
            return new Released(order, lines, reason, version + 1);
        }
    }

    /**
     * The units went back because nobody confirmed the order in time; refuses the wish when it is repeated.
     *
     * @param heldUntil when the promise ended
     */
    record Expired(OrderId order, Lines lines, Instant heldUntil, long version) implements Reservation {
        /** The order was confirmed all the same: the units are taken once more, and sold. */
        public Committed commitLate() {
            return new Committed(order, lines, version + 1);
        }

        /** The order was called off: a confirmation that is heard of later finds nothing to sell. */
        public Released close(String reason) {
            return new Released(order, Lines.NONE, reason, version + 1);
        }
    }

    /**
     * The units went back, or, without lines, the release came first: a tombstone that refuses the wish when it comes.
     *
     * @param reason why the order was given up
     */
    record Released(OrderId order, Lines lines, String reason, long version) implements Reservation {
        /** The release of an order that never held anything. */
        public static Released tombstone(OrderId order, String reason) {
            return new Released(order, Lines.NONE, reason, 1);
        }
    }

    /**
     * There was not enough of something.
     *
     * @param missing the products that were short, at least one
     */
    record Rejected(OrderId order, Lines lines, List<Sku> missing, long version) implements Reservation {
        /** @throws IllegalArgumentException when nothing is missing */
        public Rejected {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "a rejection must name a missing sku, got none for order %s".formatted(order.value()));
            }
        }
    }

    private static void requireLines(OrderId order, Lines lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "a reservation must hold at least one line, got none for order %s".formatted(order.value()));
        }
    }
}
