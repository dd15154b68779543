package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A change of an item, as the stream shows it.
 *
 * @param event as a function gets it, but for region and ARN of the stream
 */
public record StreamRecord(String sequenceNumber, Instant createdAt, ObjectNode event) {

    /** A change as the Streams API tells it. */
    public static StreamRecord of(Record change) {
        var image = change.dynamodb();
        ObjectNode event = Json.object()
                .put("eventID", change.eventID())
                .put("eventVersion", "1.1")
                .put("eventName", change.eventNameAsString())
                .put("eventSource", "aws:dynamodb");
        ObjectNode dynamodb = event.putObject("dynamodb");
        dynamodb.put(
                "ApproximateCreationDateTime",
                image.approximateCreationDateTime().getEpochSecond());
        dynamodb.set("Keys", AttributeJson.of(image.keys()));
        if (image.hasNewImage() && change.eventName() != OperationType.REMOVE) {
            dynamodb.set("NewImage", AttributeJson.of(image.newImage()));
        }
        if (image.hasOldImage() && change.eventName() != OperationType.INSERT) {
            dynamodb.set("OldImage", AttributeJson.of(image.oldImage()));
        }
        dynamodb.put("SequenceNumber", image.sequenceNumber())
                .put("SizeBytes", image.sizeBytes())
                .put(
                        "StreamViewType",
                        Optional.ofNullable(image.streamViewType())
                                .orElse(StreamViewType.NEW_AND_OLD_IMAGES)
                                .toString());
        return new StreamRecord(image.sequenceNumber(), image.approximateCreationDateTime(), event);
    }
}
