package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GetQueueAttributes. */
final class QueueAttributes {
    private QueueAttributes() {}

    static JsonNode of(Queue queue, JsonNode input) {
        List<String> names = Json.texts(input.path("AttributeNames"));
        ObjectNode attributes = Json.object();
        all(queue).forEach((name, value) -> {
            if (names.contains(name) || names.contains("All")) {
                attributes.put(name, value);
            }
        });
        return attributes.isEmpty() ? Json.object() : Json.object().set("Attributes", attributes);
    }

    private static Map<String, String> all(Queue queue) {
        QueueSettings settings = queue.settings();
        QueueDepth depth = queue.depth();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("QueueArn", settings.arn());
        values.put("ApproximateNumberOfMessages", Integer.toString(depth.visible()));
        values.put("ApproximateNumberOfMessagesNotVisible", Integer.toString(depth.inFlight()));
        values.put("ApproximateNumberOfMessagesDelayed", Integer.toString(depth.delayed()));
        values.put("VisibilityTimeout", seconds(settings.visibilityTimeout()));
        values.put("DelaySeconds", seconds(settings.delay()));
        values.put("MessageRetentionPeriod", seconds(settings.retention()));
        values.put("MaximumMessageSize", Integer.toString(settings.maximumBytes()));
        values.put("ReceiveMessageWaitTimeSeconds", seconds(settings.receiveWait()));
        settings.redrive().ifPresent(redrive -> values.put("RedrivePolicy", Json.write(policy(redrive))));
        return values;
    }

    private static JsonNode policy(Redrive redrive) {
        return Json.object()
                .put("deadLetterTargetArn", redrive.deadLetterQueueArn())
                .put("maxReceiveCount", redrive.maxReceiveCount());
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
