package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.List;

/** SendMessage and SendMessageBatch. */
final class SendCall {
    private final Queue queue;
    private final String senderId;

    SendCall(Queue queue, String senderId) {
        this.queue = queue;
        this.senderId = senderId;
    }

    JsonNode one(JsonNode input) {
        return send(outgoing(input));
    }

    JsonNode batch(JsonNode input) {
        List<JsonNode> entries = BatchEntries.of(input);
        requireTotalSize(entries);
        ArrayNode successful = Json.array();
        ArrayNode failed = Json.array();
        for (JsonNode entry : entries) {
            String id = entry.path("Id").asText();
            try {
                successful.add(send(outgoing(entry)).put("Id", id));
            } catch (AwsFault fault) {
                failed.add(BatchEntries.failure(id, fault));
            }
        }
        return BatchEntries.answer(successful, failed);
    }

    private ObjectNode send(Outgoing outgoing) {
        Sent sent = queue.send(outgoing);
        ObjectNode answer = Json.object()
                .put("MessageId", sent.messageId())
                .put("MD5OfMessageBody", MessageDigests.ofBody(outgoing.body()));
        if (!outgoing.attributes().isEmpty()) {
            answer.put("MD5OfMessageAttributes", MessageDigests.ofAttributes(outgoing.attributes()));
        }
        return answer;
    }

    private Outgoing outgoing(JsonNode input) {
        String body = Json.text(input, "MessageBody").orElse("");
        JsonNode attributes = input.path("MessageAttributes");
        try {
            return new Outgoing(
                    body,
                    Json.number(input, "DelaySeconds").map(Duration::ofSeconds),
                    attributes.isObject() ? attributes : Json.object(),
                    senderId);
        } catch (IllegalArgumentException e) {
            throw new AwsFault("InvalidParameterValue", 400, String.valueOf(e.getMessage()));
        }
    }

    private void requireTotalSize(List<JsonNode> entries) {
        long total = entries.stream()
                .mapToLong(entry -> Json.text(entry, "MessageBody").orElse("").length())
                .sum();
        if (total > QueueSettings.MAXIMUM_BYTES) {
            throw AwsFault.client(
                    "BatchRequestTooLong",
                    "batch requests cannot be longer than %d bytes, got %d"
                            .formatted(QueueSettings.MAXIMUM_BYTES, total));
        }
    }
}
