package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.Scalars;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of one partition key by their sort keys, and what its last commits overwrote. */
final class Partition {
    static final NavigableMap<AttributeValue, Item> NOTHING =
            Collections.unmodifiableNavigableMap(new TreeMap<>(Scalars.ORDER));

    private final NavigableMap<AttributeValue, Item> items = new TreeMap<>(Scalars.ORDER);
    /** Newest first. */
    private final Deque<Overwritten> history = new ArrayDeque<>(0);

    @Nullable
    Item find(AttributeValue sort) {
        return items.get(sort);
    }

    @Nullable
    Item find(AttributeValue sort, int commitsBehind) {
        Item found = items.get(sort);
        Iterator<Overwritten> newestFirst = history.iterator();
        for (int i = 0; i < commitsBehind && newestFirst.hasNext(); i++) {
            Map<AttributeValue, @Nullable Item> before = newestFirst.next().items();
            found = before.containsKey(sort) ? before.get(sort) : found;
        }
        return found;
    }

    NavigableMap<AttributeValue, Item> items() {
        return items;
    }

    NavigableMap<AttributeValue, Item> items(int commitsBehind) {
        if (commitsBehind == 0) {
            return items;
        }
        NavigableMap<AttributeValue, Item> then = new TreeMap<>(items);
        history.stream()
                .limit(commitsBehind)
                .forEach(commit -> commit.items().forEach((sort, item) -> put(then, sort, item)));
        return then;
    }

    /**
     * Stores an item.
     *
     * @param item null to delete what is there
     * @param remembered how many commits are to be kept
     */
    void write(AttributeValue sort, @Nullable Item item, long commit, int remembered) {
        if (remembered > 0) {
            remember(sort, commit, remembered);
        }
        put(items, sort, item);
    }

    /** Nothing is left to find in it, at whatever lag. */
    boolean isForgotten() {
        return items.isEmpty() && history.isEmpty();
    }

    private void remember(AttributeValue sort, long commit, int remembered) {
        Overwritten newest = history.peekFirst();
        if (newest == null || newest.commit() != commit) {
            newest = new Overwritten(commit, new HashMap<>(2));
            history.addFirst(newest);
            if (history.size() > remembered) {
                history.removeLast();
            }
        }
        newest.items().put(sort, items.get(sort));
    }

    private static void put(Map<AttributeValue, Item> items, AttributeValue sort, @Nullable Item item) {
        if (item == null) {
            items.remove(sort);
        } else {
            items.put(sort, item);
        }
    }

    /** @param items what a commit found by sort key; null for what it found nothing of */
    private record Overwritten(long commit, Map<AttributeValue, @Nullable Item> items) {}
}
