package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.Prefixes;
import dev.souk.dynamodb.memory.value.Scalars;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A range of sort keys.
 *
 * @param low null for no bound
 * @param high null for no bound
 */
record SortRange(
        @Nullable AttributeValue low,
        boolean withLow,
        @Nullable AttributeValue high,
        boolean withHigh) {
    static final SortRange ALL = new SortRange(null, true, null, true);

    static SortRange only(AttributeValue key) {
        return new SortRange(key, true, key, true);
    }

    static SortRange below(AttributeValue key, boolean with) {
        return new SortRange(null, true, key, with);
    }

    static SortRange above(AttributeValue key, boolean with) {
        return new SortRange(key, with, null, true);
    }

    static SortRange between(AttributeValue low, AttributeValue high) {
        return new SortRange(low, true, high, true);
    }

    static SortRange beginningWith(AttributeValue prefix) {
        return new SortRange(prefix, true, Prefixes.end(prefix), false);
    }

    boolean contains(AttributeValue key) {
        return reaches(low, key, withLow) && reaches(key, high, withHigh);
    }

    /** What of the range lies behind a key in it, in the direction of reading. */
    SortRange behind(AttributeValue key, boolean forward) {
        return forward ? new SortRange(key, false, high, withHigh) : new SortRange(low, withLow, key, false);
    }

    NavigableMap<AttributeValue, Item> of(NavigableMap<AttributeValue, Item> all) {
        if (!reaches(low, high, withLow && withHigh)) {
            // Behind the last key of a range there is nothing, and a map takes no bounds that have changed places.
            return Partition.NOTHING;
        }
        NavigableMap<AttributeValue, Item> some = low == null ? all : all.tailMap(low, withLow);
        return high == null ? some : some.headMap(high, withHigh);
    }

    private static boolean reaches(@Nullable AttributeValue low, @Nullable AttributeValue high, boolean equal) {
        if (low == null || high == null) {
            return true;
        }
        int order = Scalars.ORDER.compare(low, high);
        return order < 0 || (equal && order == 0);
    }
}
