package dev.souk.payments.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A step that was asked of the provider, or may still be on its way to it, and of which nobody waits for the end any more. It is looked
 * at again after 2, 4, 8 and then every 16 minutes; what the provider has not heard of by the tenth time, more than two hours after
 * it was asked for, will not come.
 *
 * @param key what was asked for
 * @param since when it became doubtful
 * @param looks how often the provider was asked and had heard of nothing
 * @param due when to ask next
 */
public record Doubt(StepKey key, Instant since, int looks, Instant due) {
    /** The provider said so many times that it knows of nothing. */
    static final int MAX_LOOKS = 10;
    /** A provider that gives no answer at all for as long is a matter for people. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 3;

    /** A doubt that has just arisen. */
    public static Doubt about(StepKey key, Instant now) {
        return new Doubt(key, now, 0, now.plus(FIRST));
    }

    /** The same after the provider had heard of nothing once more. */
    public Doubt afterALookInVain(Instant now) {
        return new Doubt(key, since, looks + 1, now.plus(pause(looks + 1)));
    }

    /** The same after the provider gave no answer, from which nothing follows. */
    public Doubt unanswered(Instant now) {
        return new Doubt(key, since, looks, now.plus(pause(DOUBLINGS)));
    }

    /** Whether one more look in vain is enough. */
    public boolean isLastLook() {
        return looks + 1 >= MAX_LOOKS;
    }

    /** Whether it has gone without an answer for too long. */
    public boolean isHopeless(Instant now) {
        return since.plus(PATIENCE).isBefore(now);
    }

    private static Duration pause(int looks) {
        return FIRST.multipliedBy(1L << Math.min(looks, DOUBLINGS));
    }
}
