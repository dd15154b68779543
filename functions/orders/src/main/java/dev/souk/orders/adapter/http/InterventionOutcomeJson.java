package dev.souk.orders.adapter.http;

import dev.souk.orders.application.CheckoutStanding;
import dev.souk.orders.application.InterveneResult.Allowed;
import dev.souk.orders.domain.Intervention.Action;

/**
 * What was done about a parked checkout, or would be.
 *
 * @param checkout as it stood before
 */
record InterventionOutcomeJson(Action action, boolean dryRun, Direction direction, CheckoutJson checkout) {

    /** Which way a checkout goes on. */
    enum Direction {
        /** The money is taken, unless the order was cancelled since. */
        FORWARD,
        /** The order ends without a sale, and what it took goes back. */
        BACK,
        /** Nowhere: it ends where it is. */
        END
    }

    static InterventionOutcomeJson of(Action action, boolean dryRun, Allowed allowed) {
        CheckoutStanding before = allowed.before();
        return new InterventionOutcomeJson(action, dryRun, direction(action, allowed), CheckoutJson.of(before));
    }

    private static Direction direction(Action action, Allowed allowed) {
        if (action == Action.GIVE_UP) {
            return Direction.END;
        }
        return allowed.isForward() ? Direction.FORWARD : Direction.BACK;
    }
}
