package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.function.Consumer;

/** DeleteMessage, ChangeMessageVisibility and their batches. */
final class SettleCall {
    private static final int LONGEST_SECONDS = 43_200;

    private final Queue queue;

    SettleCall(Queue queue) {
        this.queue = queue;
    }

    JsonNode delete(JsonNode input) {
        queue.delete(Json.required(input, "ReceiptHandle"));
        return Json.object();
    }

    JsonNode changeVisibility(JsonNode input) {
        int seconds = Json.number(input, "VisibilityTimeout").orElse(-1);
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            throw AwsFault.client(
                    "InvalidParameterValue", "VisibilityTimeout must be between 0 and 43200 seconds, got " + seconds);
        }
        queue.changeVisibility(Json.required(input, "ReceiptHandle"), Duration.ofSeconds(seconds));
        return Json.object();
    }

    JsonNode each(JsonNode input, Consumer<JsonNode> call) {
        ArrayNode successful = Json.array();
        ArrayNode failed = Json.array();
        for (JsonNode entry : BatchEntries.of(input)) {
            String id = entry.path("Id").asText();
            try {
                call.accept(entry);
                successful.add(Json.object().put("Id", id));
            } catch (AwsFault fault) {
                failed.add(BatchEntries.failure(id, fault));
            }
        }
        return BatchEntries.answer(successful, failed);
    }
}
