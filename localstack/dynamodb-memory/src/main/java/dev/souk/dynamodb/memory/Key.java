package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.TableSchema.KeyAttribute;
import dev.souk.dynamodb.memory.value.Sizes;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import dev.souk.dynamodb.memory.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's key, in canonical form.
 *
 * @param sort {@link #NO_SORT} in tables without a sort key
 */
record Key(AttributeValue partition, AttributeValue sort) {
    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;
    static final AttributeValue NO_SORT = AttributeValue.fromS("");

    /**
     * The key that a request names. Whether they fit is looked at later, by {@link #requireFit}.
     *
     * @throws ValidationFailure when it has not exactly the attributes of the schema, or one is empty
     */
    static Key of(TableSchema schema, Map<String, AttributeValue> attributes) {
        if (attributes.size() != (schema.sortKey() == null ? 1 : 2)) {
            throw new ValidationFailure("The number of conditions on the keys is invalid");
        }
        return ofItem(schema, attributes);
    }

    /**
     * The key of an item.
     *
     * @throws ValidationFailure when it lacks an attribute of the schema, or one is empty
     */
    static Key ofItem(TableSchema schema, Map<String, AttributeValue> item) {
        KeyAttribute sortKey = schema.sortKey();
        return new Key(part(schema.partitionKey(), item), sortKey == null ? NO_SORT : part(sortKey, item));
    }

    /** @throws ValidationFailure when an attribute is of another type than the schema says, or too long */
    void requireFit(TableSchema schema) {
        requireFit(schema.partitionKey(), partition, MAX_PARTITION_BYTES);
        KeyAttribute sortKey = schema.sortKey();
        if (sortKey != null) {
            requireFit(sortKey, sort, MAX_SORT_BYTES);
        }
    }

    /** As attributes, the partition key first. */
    Map<String, AttributeValue> attributes(TableSchema schema) {
        Map<String, AttributeValue> attributes = LinkedHashMap.newLinkedHashMap(2);
        attributes.put(schema.partitionKey().name(), partition);
        KeyAttribute sortKey = schema.sortKey();
        if (sortKey != null) {
            attributes.put(sortKey.name(), sort);
        }
        return attributes;
    }

    private static AttributeValue part(KeyAttribute key, Map<String, AttributeValue> attributes) {
        @Nullable AttributeValue value = attributes.get(key.name());
        if (value == null) {
            throw new ValidationFailure("One of the required keys was not given a value");
        }
        requireNotEmpty(key, value);
        return Values.canonical(value);
    }

    private static void requireFit(KeyAttribute key, AttributeValue value, int maxBytes) {
        if (value.type() != key.type()) {
            throw new ValidationFailure("One or more parameter values were invalid: Type mismatch for key");
        }
        if (Sizes.of(value) > maxBytes) {
            throw new ValidationFailure("Hash primary key values must be under 2048 bytes, and range primary key values"
                    + " must be under 1024 bytes");
        }
    }

    /** @throws ValidationFailure when a key attribute would be empty */
    static void requireNotEmpty(KeyAttribute key, AttributeValue value) {
        if (TableSchema.isEmpty(value)) {
            throw new ValidationFailure("One or more parameter values are not valid. The AttributeValue for a key"
                    + " attribute cannot contain an empty string value. Key: " + key.name());
        }
    }
}
