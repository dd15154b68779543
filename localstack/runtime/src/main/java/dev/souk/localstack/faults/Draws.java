package dev.souk.localstack.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws for one place. Of every 100/percent calls in a row one meets a fault, and every kind comes up before one comes up
 * again: however the seed falls, a run of some length has each.
 */
final class Draws {
    private static final double ALL = 100;

    private final List<Fault> kinds;
    private final Random random;
    private final long row;
    private final Deque<Fault> deck = new ArrayDeque<>();
    private long calls;
    private long unlucky;

    Draws(FaultPlan plan, Place place) {
        this.kinds = Arrays.stream(Fault.values())
                .filter(fault -> plan.kinds().contains(fault) && fault.canHappenAt(place))
                .toList();
        this.random = new Random(plan.seed() * 31 + place.word().hashCode());
        this.row = Math.max(1, Math.round(ALL / plan.percent()));
    }

    /** What the next call meets, or null. */
    synchronized @Nullable Fault next() {
        if (kinds.isEmpty()) {
            return null;
        }
        if (calls % row == 0) {
            unlucky = calls + random.nextLong(row);
        }
        return calls++ == unlucky ? draw() : null;
    }

    private Fault draw() {
        if (deck.isEmpty()) {
            List<Fault> shuffled = new ArrayList<>(kinds);
            Collections.shuffle(shuffled, random);
            if (calls <= row) {
                // What can happen here alone comes first, so that a short run has it too.
                shuffled.sort(Comparator.comparingInt(Fault::places));
            }
            deck.addAll(shuffled);
        }
        return deck.removeFirst();
    }
}
