package dev.souk.cli.dlq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * One message of a dead-letter queue.
 *
 * @param queue which one
 * @param message as it was received
 * @param cause how it came there
 */
record Letter(DeadQueue queue, Message message, Cause cause) {

    static Letter of(DeadQueue queue, Message message) {
        return new Letter(queue, message, cause(queue, message));
    }

    private static Cause cause(DeadQueue queue, Message message) {
        JsonNode body = json(message.body());
        String function = body.at("/requestContext/functionArn").asText();
        if (body.has("DDBStreamBatchInfo")) {
            return new Cause.StreamRange(function, ShardRange.of(body.path("DDBStreamBatchInfo")));
        }
        if (body.has("requestPayload") && !function.isEmpty()) {
            return new Cause.FailedCall(function, body.path("requestPayload").toString());
        }
        MessageAttributeValue target = message.messageAttributes().get("TARGET_ARN");
        if (target != null) {
            return new Cause.Undelivered(target.stringValue());
        }
        return queue.sources().isEmpty() ? new Cause.Unknown() : new Cause.Poison(source(queue, message));
    }

    /** The queue that the message died in, or the one that uses this dead-letter queue. */
    private static String source(DeadQueue queue, Message message) {
        String arn = Objects.requireNonNullElse(
                message.attributes().get(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN), "");
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        return queue.sources().stream()
                .filter(url -> url.endsWith("/" + name))
                .findFirst()
                .orElse(queue.sources().getFirst());
    }

    String id() {
        return message.messageId();
    }

    String receiptHandle() {
        return message.receiptHandle();
    }

    /** What the function got: the event, the payload, or the letter itself where that only names it. */
    String text() {
        return cause instanceof Cause.FailedCall call ? call.payload() : message.body();
    }

    /** What is known of the error without its function's log; empty when nothing is. */
    String error() {
        JsonNode body = json(message.body());
        return Stream.of(
                        attribute("ERROR_CODE"),
                        attribute("ERROR_MESSAGE"),
                        attribute("ErrorMessage"),
                        body.at("/requestContext/condition").asText(),
                        body.at("/responsePayload/errorType").asText(),
                        body.at("/responsePayload/errorMessage").asText())
                .filter(part -> !part.isBlank())
                .reduce((first, second) -> first + ": " + second)
                .orElse("");
    }

    /** How often it was tried, as far as the letter says; 0 when it does not. */
    long attempts() {
        String told = attribute("RETRY_ATTEMPTS");
        if (!told.isEmpty()) {
            return Long.parseLong(told) + 1;
        }
        return json(message.body()).at("/requestContext/approximateInvokeCount").asLong();
    }

    /** By which log lines of one request are found; empty when it has none. */
    String correlationId() {
        JsonNode body = json(text());
        return List.of(body.at("/detail/metadata/correlationId"), body.at("/metadata/correlationId")).stream()
                .map(JsonNode::asText)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** When the message was sent first. */
    Instant sentAt() {
        return Instant.ofEpochMilli(
                Long.parseLong(message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
    }

    /** When somebody took it out of its queue first. */
    Instant firstTriedAt() {
        return Instant.ofEpochMilli(Long.parseLong(message.attributes()
                .getOrDefault(MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP, "0")));
    }

    private String attribute(String name) {
        Map<String, MessageAttributeValue> attributes = message.messageAttributes();
        return attributes.containsKey(name) ? attributes.get(name).stringValue() : "";
    }

    private static JsonNode json(String text) {
        try {
            return Edge.parse(text);
        } catch (UncheckedIOException e) {
            return Edge.object();
        }
    }
}
