package dev.souk.cart.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a cart was last touched, and how long it lives for it.
 *
 * @param changedAt the last change by its owner, in whole seconds
 * @param expiresAt whole seconds; from then on the cart does not exist any more. Every change puts it off
 * @param watched whether it is on file to be found when idle; taken off the file when that was told, until the next change
 */
public record Activity(Instant changedAt, Instant expiresAt, boolean watched) {
    static Activity first(Owner owner, Instant now) {
        return new Activity(seconds(now), expiry(owner, now), false);
    }

    /** @param filled whether there is anything in the cart that could be abandoned */
    Activity changed(Owner owner, Instant now, boolean filled) {
        return new Activity(seconds(now), expiry(owner, now), watched || filled);
    }

    Activity handedTo(Owner next, Instant now) {
        Instant longest = expiry(next, now);
        return new Activity(changedAt, longest.isAfter(expiresAt) ? longest : expiresAt, watched);
    }

    Activity unwatched() {
        return new Activity(changedAt, expiresAt, false);
    }

    private static Instant expiry(Owner owner, Instant now) {
        return seconds(now.plus(owner.cartLifetime()));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
