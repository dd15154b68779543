package dev.souk.dynamodb.memory;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write that may happen.
 *
 * @param before what it found, null for nothing
 * @param after what it leaves, null for nothing
 */
record Decision(
        Write write, @Nullable Item before, @Nullable Item after) {

    /** Writing what is there already is no change. */
    boolean changes() {
        return !Objects.equals(before, after);
    }

    Change change(long commit) {
        TableSchema schema = write.table().schema();
        return new Change(commit, schema.name(), write.key().attributes(schema), attributes(before), attributes(after));
    }

    static @Nullable Map<String, AttributeValue> attributes(@Nullable Item item) {
        return item == null ? null : item.attributes();
    }
}
