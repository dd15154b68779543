package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Received;
import dev.souk.localstack.sqs.SystemAttributes;

/** A queue's message as a function gets it. */
final class QueueEvent {
    private QueueEvent() {}

    static ObjectNode record(Received message, String queueArn) {
        ObjectNode record = Json.object()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body());
        ObjectNode system = record.putObject("attributes");
        SystemAttributes.of(message).forEach(system::put);
        ObjectNode attributes = record.putObject("messageAttributes");
        message.attributes().properties().forEach(entry -> {
            ObjectNode attribute = attributes.putObject(entry.getKey());
            Json.text(entry.getValue(), "StringValue").ifPresent(value -> attribute.put("stringValue", value));
            Json.text(entry.getValue(), "BinaryValue").ifPresent(value -> attribute.put("binaryValue", value));
            attribute.putArray("stringListValues");
            attribute.putArray("binaryListValues");
            attribute.put("dataType", entry.getValue().path("DataType").asText());
        });
        return record.put("md5OfBody", message.md5OfBody())
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", queueArn.split(":", -1)[3]);
    }
}
