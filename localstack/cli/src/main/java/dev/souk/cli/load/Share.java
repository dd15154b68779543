package dev.souk.cli.load;

import java.util.stream.IntStream;

/**
 * A share of the orders, spread evenly over them.
 *
 * @param percent 0 for none to 100 for all
 * @param stride coprime to 100, of another value for each share, so that shares overlap as independent ones would
 */
record Share(int percent, int stride) {
    private static final int ALL = 100;

    /** Whether the order with this number, from 0, is in the share; the first one is unless the share is empty. */
    boolean has(int number) {
        return (long) number * stride % ALL < percent;
    }

    /** How many of the first orders are in the share. */
    int of(int orders) {
        return (int) IntStream.range(0, orders).filter(this::has).count();
    }
}
