package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.Optional;

/** What the template says about one queue; the defaults are SQS's. */
public record QueueSettings(
        String name,
        String url,
        String arn,
        Duration visibilityTimeout,
        Duration delay,
        Duration retention,
        Duration receiveWait,
        int maximumBytes,
        Optional<Redrive> redrive) {
    /** Largest message, attributes included: 1 MiB since August 2025. */
    public static final int MAXIMUM_BYTES = 1_048_576;

    /** @throws IllegalArgumentException for a FIFO queue, which this runtime does not emulate */
    public static QueueSettings of(Resource resource) {
        JsonNode properties = resource.properties();
        String name = resource.arn().substring(resource.arn().lastIndexOf(':') + 1);
        if (properties.path("FifoQueue").asBoolean() || name.endsWith(".fifo")) {
            throw new IllegalArgumentException("expected a standard queue, got FIFO queue " + name);
        }
        return new QueueSettings(
                name,
                resource.ref(),
                resource.arn(),
                seconds(properties, "VisibilityTimeout", 30),
                seconds(properties, "DelaySeconds", 0),
                seconds(properties, "MessageRetentionPeriod", 345_600),
                seconds(properties, "ReceiveMessageWaitTimeSeconds", 0),
                Json.number(properties, "MaximumMessageSize").orElse(MAXIMUM_BYTES),
                redrive(properties.path("RedrivePolicy")));
    }

    private static Duration seconds(JsonNode properties, String field, int otherwise) {
        return Duration.ofSeconds(Json.number(properties, field).orElse(otherwise));
    }

    private static Optional<Redrive> redrive(JsonNode property) {
        if (property.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode policy = Json.parsed(property);
        return Optional.of(new Redrive(
                policy.path("deadLetterTargetArn").asText(),
                policy.path("maxReceiveCount").asInt()));
    }
}
