package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.Sizes;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import dev.souk.dynamodb.memory.value.Values;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a table keeps it.
 *
 * @param attributes canonical
 * @param bytes its size
 */
record Item(Map<String, AttributeValue> attributes, int bytes) {
    static final int MAX_BYTES = 400 * 1024;

    /** @throws ValidationFailure when DynamoDB would not take the item */
    static Item of(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> canonical = Values.canonical(attributes);
        int bytes = Sizes.of(canonical);
        if (bytes > MAX_BYTES) {
            throw new ValidationFailure("Item size has exceeded the maximum allowed size");
        }
        return new Item(canonical, bytes);
    }
}
