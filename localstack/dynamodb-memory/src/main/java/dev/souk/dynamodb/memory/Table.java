package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.Scalars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table's items. */
final class Table {
    private final TableSchema schema;
    private final Staleness staleness;
    private final int remembered;
    private final Map<AttributeValue, Partition> partitions = new HashMap<>();
    /** Scattered as DynamoDB's are by a hash of their keys, so that nobody comes to rely on the order of a scan. */
    private final NavigableSet<AttributeValue> scanned = new TreeSet<>(Scalars.SCATTERED);

    Table(TableSchema schema, Staleness staleness) {
        this.schema = schema;
        this.staleness = staleness;
        this.remembered = staleness.equals(Staleness.NONE) ? 0 : Staleness.MAX_LAG;
    }

    TableSchema schema() {
        return schema;
    }

    /** The item as it is now. */
    @Nullable
    Item find(Key key) {
        Partition partition = partitions.get(key.partition());
        return partition == null ? null : partition.find(key.sort());
    }

    /** The item, as it is or as it was. */
    @Nullable
    Item find(Key key, boolean consistent) {
        Partition partition = partitions.get(key.partition());
        return partition == null ? null : partition.find(key.sort(), lag(key.partition(), consistent));
    }

    /** The items of one partition key by sort key, as they are or were. */
    NavigableMap<AttributeValue, Item> items(AttributeValue partitionKey, boolean consistent) {
        Partition partition = partitions.get(partitionKey);
        return partition == null ? Partition.NOTHING : partition.items(lag(partitionKey, consistent));
    }

    /**
     * The partition keys in the order of a scan.
     *
     * @param from the first one, be it there or not; null for all
     */
    Iterable<AttributeValue> partitionKeys(@Nullable AttributeValue from) {
        return from == null ? scanned : scanned.tailSet(from, true);
    }

    /** @param item null to delete what is there */
    void write(Key key, @Nullable Item item, long commit) {
        Partition partition = partitions.computeIfAbsent(key.partition(), this::begin);
        partition.write(key.sort(), item, commit, remembered);
        if (partition.isForgotten()) {
            partitions.remove(key.partition());
            scanned.remove(key.partition());
        }
    }

    /** Every item, by partition key and sort key. */
    List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<AttributeValue> keys = new ArrayList<>(scanned);
        keys.sort(Scalars.ORDER);
        for (AttributeValue key : keys) {
            items(key, true).values().forEach(item -> items.add(item.attributes()));
        }
        return items;
    }

    private Partition begin(AttributeValue partitionKey) {
        scanned.add(partitionKey);
        return new Partition();
    }

    private int lag(AttributeValue partitionKey, boolean consistent) {
        if (consistent || remembered == 0) {
            return 0;
        }
        int lag = staleness.commitsBehind(schema.name(), partitionKey);
        if (lag < 0 || lag > Staleness.MAX_LAG) {
            throw new IllegalArgumentException(
                    "expected a lag from 0 to %d commits, got %d".formatted(Staleness.MAX_LAG, lag));
        }
        return lag;
    }
}
