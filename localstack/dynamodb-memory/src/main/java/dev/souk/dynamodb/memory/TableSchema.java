package dev.souk.dynamodb.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table's name and key. It has no indexes: no table of this project has.
 *
 * @param sortKey null for a table whose items are alone with their partition key
 */
public record TableSchema(
        String name, KeyAttribute partitionKey, @Nullable KeyAttribute sortKey) {

    /** A table whose two key attributes are strings. */
    public static TableSchema of(String name, String partitionKey, String sortKey) {
        return new TableSchema(
                name,
                new KeyAttribute(partitionKey, AttributeValue.Type.S),
                new KeyAttribute(sortKey, AttributeValue.Type.S));
    }

    /**
     * An attribute of the key.
     *
     * @param type string, number or binary
     */
    public record KeyAttribute(String name, AttributeValue.Type type) {
        public KeyAttribute {
            if (type != AttributeValue.Type.S && type != AttributeValue.Type.N && type != AttributeValue.Type.B) {
                throw new IllegalArgumentException("expected a key of type S, N or B, got %s".formatted(type));
            }
        }
    }

    List<KeyAttribute> keyAttributes() {
        return sortKey == null ? List.of(partitionKey) : List.of(partitionKey, sortKey);
    }

    boolean isKey(String attribute) {
        return attribute.equals(partitionKey.name()) || (sortKey != null && attribute.equals(sortKey.name()));
    }

    static boolean isEmpty(AttributeValue value) {
        return "".equals(value.s()) || (value.b() != null && value.b().asByteArrayUnsafe().length == 0);
    }
}
