package dev.souk.lambda.events;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One change of one item, from a DynamoDB stream.
 *
 * @param eventId the stream's own id of the change: the same whenever it is delivered again
 * @param eventName {@code INSERT}, {@code MODIFY} or {@code REMOVE}
 * @param newImage the item after the change, empty after a removal
 * @param oldImage the item before it, empty for an insert
 */
public record StreamRecord(
        String eventId,
        String eventName,
        String sequenceNumber,
        Map<String, AttributeValue> keys,
        Map<String, AttributeValue> newImage,
        Map<String, AttributeValue> oldImage) {
    public StreamRecord {
        keys = Map.copyOf(keys);
        newImage = Map.copyOf(newImage);
        oldImage = Map.copyOf(oldImage);
    }

    /** A text attribute of the new image. */
    public Optional<String> after(String attribute) {
        return Optional.ofNullable(newImage.get(attribute)).map(AttributeValue::s);
    }

    /** A text attribute of the old image. */
    public Optional<String> before(String attribute) {
        return Optional.ofNullable(oldImage.get(attribute)).map(AttributeValue::s);
    }
}
