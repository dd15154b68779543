package dev.souk.recommendations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one shopper lately did, newest first. Which actions it keeps depends on what happened, not on the order in which
 * it heard of it, and hearing of one again changes nothing.
 *
 * @param version 0 before it is first kept, one more with every change
 * @param erased whether the shopper asked to be forgotten: nothing is kept from then on
 */
public record History(Shopper shopper, List<Action> actions, long version, boolean erased) {
    /** After which an action tells nothing about today, and is forgotten. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final Comparator<Action> NEWEST_FIRST = Comparator.comparing(Action::at)
            .reversed()
            .thenComparing(Action::sku)
            .thenComparing(Action::signal);

    public History {
        actions = List.copyOf(actions);
    }

    public static History none(Shopper shopper) {
        return new History(shopper, List.of(), 0, false);
    }

    /** This history and what is new in these; the very same when nothing is. */
    public History with(List<Action> more) {
        if (erased) {
            return this;
        }
        List<Action> kept = new ArrayList<>();
        List<Action> sorted = Stream.concat(actions.stream(), more.stream())
                .sorted(NEWEST_FIRST)
                .toList();
        for (Action action : sorted) {
            if (!has(kept, action)
                    && count(kept, action.signal()) < action.signal().kept()) {
                kept.add(action);
            }
        }
        return kept.equals(actions) ? this : new History(shopper, kept, version + 1, false);
    }

    /** Nothing of it, for good; the very same when that is so already. */
    public History forgotten() {
        return erased ? this : new History(shopper, List.of(), version + 1, true);
    }

    /** What still tells something at a moment, newest first. */
    public List<Action> recent(Instant now) {
        return actions.stream()
                .filter(action -> action.at().plus(REMEMBERED).isAfter(now))
                .toList();
    }

    private static boolean has(List<Action> kept, Action action) {
        return kept.stream()
                .anyMatch(one -> one.signal() == action.signal() && one.sku().equals(action.sku()));
    }

    private static long count(List<Action> kept, Signal signal) {
        return kept.stream().filter(one -> one.signal() == signal).count();
    }
}
