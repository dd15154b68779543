package dev.souk.search.domain;

import java.util.Arrays;
import java.util.Optional;

/** The steps in which prices are counted, each from its lower bound to below the next one's. */
public enum PriceBand {
    UNDER_5("under-5", 0, 500),
    FROM_5_TO_10("5-to-10", 500, 1_000),
    FROM_10_TO_25("10-to-25", 1_000, 2_500),
    FROM_25_TO_50("25-to-50", 2_500, 5_000),
    FROM_50_TO_100("50-to-100", 5_000, 10_000),
    OVER_100("100-and-more", 10_000, Long.MAX_VALUE);

    private final String label;
    private final long from;
    private final long below;

    PriceBand(String label, long from, long below) {
        this.label = label;
        this.from = from;
        this.below = below;
    }

    /** The band that an amount in cents falls into. */
    public static PriceBand of(long amount) {
        PriceBand[] bands = values();
        int at = bands.length - 1;
        while (amount < bands[at].from) {
            at--;
        }
        return bands[at];
    }

    public static Optional<PriceBand> labelled(String label) {
        return Arrays.stream(values()).filter(band -> band.label.equals(label)).findFirst();
    }

    /** How the API names it. */
    public String label() {
        return label;
    }

    /** The lowest price within, in cents. */
    public long from() {
        return from;
    }

    /** The lowest price above it, in cents. */
    public long below() {
        return below;
    }
}
