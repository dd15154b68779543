package dev.souk.recommendations.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Exponential ageing that touches nothing: instead of shrinking what is old, what is new weighs more. A weight is kept
 * as whole millionths relative to the start of its epoch, so that sums are exact in whichever order they come; an epoch
 * lasts {@value #HALF_LIVES_PER_EPOCH} half-lives, after which kept weights are scaled down once ("forward decay",
 * Cormode, Shkapenyuk, Srivastava and Xu, ICDE 2009).
 *
 * @param halfLife after which a purchase counts half
 */
public record Decay(Duration halfLife) {
    static final int HALF_LIVES_PER_EPOCH = 8;

    private static final double UNIT = 1_000_000;

    /** @throws IllegalArgumentException when the half-life is below an hour */
    public Decay {
        if (halfLife.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("a half-life must be an hour or more, got " + halfLife);
        }
    }

    /** The epoch of a moment. */
    public long epoch(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), epochSeconds());
    }

    /** What a weight of now is kept as in an epoch; one from before the epoch is small, not lost. */
    public long kept(double weight, Instant at, long epoch) {
        return Math.round(weight * UNIT * Math.pow(2, halfLivesSince(epoch, at)));
    }

    /** What a kept weight is worth at a moment. */
    public double worth(long kept, long epoch, Instant now) {
        return kept / UNIT * Math.pow(2, -halfLivesSince(epoch, now));
    }

    /** A kept weight of an epoch as a later one keeps it. */
    public long carried(long kept, long from, long to) {
        if (to < from) {
            throw new IllegalArgumentException("weights are carried forward only, got %d to %d".formatted(from, to));
        }
        return Math.round(kept * Math.pow(2, (double) (from - to) * HALF_LIVES_PER_EPOCH));
    }

    private double halfLivesSince(long epoch, Instant at) {
        double seconds = at.getEpochSecond() - (double) epoch * epochSeconds();
        return seconds / halfLife.toSeconds();
    }

    private long epochSeconds() {
        return HALF_LIVES_PER_EPOCH * halfLife.toSeconds();
    }
}
