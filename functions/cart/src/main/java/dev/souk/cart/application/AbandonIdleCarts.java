package dev.souk.cart.application;

import dev.souk.cart.application.IdleCarts.Entry;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact.Abandoned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells of carts that nobody touched for long, each once until it is touched again. What one run cannot finish, the next
 * one does.
 */
public final class AbandonIdleCarts {
    /** As much as a run can do in its time. */
    private static final int MAX_ENTRIES = 500;

    /** So that the hour being gone through is never the one in which carts are filed at this moment. */
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Carts carts;
    private final IdleCarts idle;
    private final Duration abandonedAfter;
    private final Clock clock;

    /** @throws IllegalArgumentException when carts would count as abandoned after less than two hours */
    public AbandonIdleCarts(Carts carts, IdleCarts idle, Duration abandonedAfter, Clock clock) {
        if (abandonedAfter.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "carts must be idle for at least %s, got %s".formatted(SHORTEST, abandonedAfter));
        }
        this.carts = carts;
        this.idle = idle;
        this.abandonedAfter = abandonedAfter;
        this.clock = clock;
    }

    /** @return how many carts were abandoned */
    public int handle() {
        Instant limit = clock.instant().minus(abandonedAfter);
        Instant last = hourOf(limit);
        int told = 0;
        // The hour before the last one done is looked at again: a change may have been filed late under it.
        Instant hour = idle.progress().orElse(last).minus(1, ChronoUnit.HOURS);
        while (!hour.isAfter(last)) {
            List<Entry> entries = idle.filedUnder(hour, MAX_ENTRIES);
            told += (int) entries.stream().filter(entry -> look(entry, limit)).count();
            if (entries.size() == MAX_ENTRIES) {
                return told;
            }
            idle.advance(hour);
            hour = hour.plus(1, ChronoUnit.HOURS);
        }
        return told;
    }

    private boolean look(Entry entry, Instant limit) {
        Optional<Cart> found = carts.find(entry.cart())
                .filter(cart -> cart.isOpen() && cart.activity().watched() && !cart.isExpiredAt(clock.instant()));
        if (found.isEmpty()) {
            idle.drop(entry);
            return false;
        }
        Cart cart = found.get();
        Instant changed = cart.activity().changedAt();
        if (changed.isAfter(limit)) {
            if (!hourOf(changed).equals(entry.hour())) {
                idle.move(entry, hourOf(changed));
            }
            return false;
        }
        return abandon(cart, entry);
    }

    /** A cart that changes at this moment keeps its entry, and the next run sees it again. */
    private boolean abandon(Cart cart, Entry entry) {
        boolean empty = cart.lines().isEmpty();
        if (!carts.replace(cart, cart.abandoned(), empty ? List.of() : List.of(new Abandoned()))) {
            return false;
        }
        // Should this fail, the next run finds the cart unwatched and drops the entry then.
        idle.drop(entry);
        return !empty;
    }

    private static Instant hourOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }
}
