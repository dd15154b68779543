package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ReceiveMessage. */
final class ReceiveCall {
    private final Queue queue;

    ReceiveCall(Queue queue) {
        this.queue = queue;
    }

    JsonNode answer(JsonNode input) {
        int max = between(input, "MaxNumberOfMessages", 1, 10).orElse(1);
        Optional<Duration> visibility =
                between(input, "VisibilityTimeout", 0, 43_200).map(Duration::ofSeconds);
        Duration wait = between(input, "WaitTimeSeconds", 0, 20)
                .map(Duration::ofSeconds)
                .orElse(queue.settings().receiveWait());
        List<Received> received = queue.poll(max, visibility, wait).join();
        ArrayNode messages = Json.array();
        received.forEach(message -> messages.add(message(message, input)));
        return messages.isEmpty() ? Json.object() : Json.object().set("Messages", messages);
    }

    private static JsonNode message(Received message, JsonNode input) {
        ObjectNode json = Json.object()
                .put("MessageId", message.messageId())
                .put("ReceiptHandle", message.receiptHandle())
                .put("MD5OfBody", message.md5OfBody())
                .put("Body", message.body());
        ObjectNode system = Json.object();
        Set<String> wanted = new LinkedHashSet<>(Json.texts(input.path("MessageSystemAttributeNames")));
        wanted.addAll(Json.texts(input.path("AttributeNames")));
        SystemAttributes.of(message).forEach((name, value) -> {
            if (wanted.contains("All") || wanted.contains(name)) {
                system.put(name, value);
            }
        });
        if (!system.isEmpty()) {
            json.set("Attributes", system);
        }
        ObjectNode attributes = chosen(message.attributes(), Json.texts(input.path("MessageAttributeNames")));
        if (!attributes.isEmpty()) {
            json.set("MessageAttributes", attributes);
            json.put("MD5OfMessageAttributes", MessageDigests.ofAttributes(attributes));
        }
        return json;
    }

    /** A name may end in {@code .*} and then means every attribute that begins so. */
    private static ObjectNode chosen(JsonNode attributes, List<String> names) {
        ObjectNode chosen = Json.object();
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            if (names.stream().anyMatch(name -> means(name, attribute.getKey()))) {
                chosen.set(attribute.getKey(), attribute.getValue());
            }
        }
        return chosen;
    }

    private static boolean means(String name, String attribute) {
        if (name.equals("All") || name.equals(".*")) {
            return true;
        }
        return name.endsWith(".*")
                ? attribute.startsWith(name.substring(0, name.length() - 2))
                : attribute.equals(name);
    }

    private static Optional<Integer> between(JsonNode input, String field, int least, int most) {
        Optional<Integer> value = Json.number(input, field);
        value.ifPresent(number -> {
            if (number < least || number > most) {
                throw AwsFault.client(
                        "InvalidParameterValue",
                        "value %d for parameter %s is invalid. Reason: must be between %d and %d"
                                .formatted(number, field, least, most));
            }
        });
        return value;
    }
}
