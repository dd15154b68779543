package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.eventbridge.EventPattern;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the template says about one event source mapping; the defaults are Lambda's.
 *
 * @param filters a record passes when any of them matches, or when there are none
 * @param maximumRetries −1 for as long as the record lives
 * @param maximumAge zero or less for as long as the stream keeps the record
 */
public record MappingSettings(
        String name,
        String sourceArn,
        String functionArn,
        boolean enabled,
        int batchSize,
        Duration window,
        int maximumConcurrency,
        boolean reportsItemFailures,
        List<EventPattern> filters,
        StartingPosition startingPosition,
        boolean bisects,
        int maximumRetries,
        Duration maximumAge,
        Optional<String> onFailureArn) {
    private static final int QUEUE_BATCH = 10;
    private static final int STREAM_BATCH = 100;

    /** Lambda's poller starts with five concurrent batches of a queue when nothing limits it. */
    private static final int QUEUE_CONCURRENCY = 5;

    /** Where a new mapping begins to read a stream. */
    public enum StartingPosition {
        TRIM_HORIZON,
        LATEST
    }

    /** @throws IllegalArgumentException for a setting that this runtime does not emulate, naming it */
    public static MappingSettings of(Resource resource) {
        JsonNode properties = resource.properties();
        String source = properties.path("EventSourceArn").asText();
        refuse(properties, "TumblingWindowInSeconds", 0);
        refuse(properties, "ParallelizationFactor", 1);
        return new MappingSettings(
                resource.logicalId(),
                source,
                functionArn(properties.path("FunctionName").asText(), source),
                properties.path("Enabled").asBoolean(true),
                Json.number(properties, "BatchSize").orElse(isQueue(source) ? QUEUE_BATCH : STREAM_BATCH),
                Duration.ofSeconds(Json.number(properties, "MaximumBatchingWindowInSeconds")
                        .orElse(0)),
                Json.number(properties.path("ScalingConfig"), "MaximumConcurrency")
                        .orElse(QUEUE_CONCURRENCY),
                Json.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
                filters(properties.path("FilterCriteria").path("Filters")),
                StartingPosition.valueOf(properties.path("StartingPosition").asText("TRIM_HORIZON")),
                properties.path("BisectBatchOnFunctionError").asBoolean(),
                Json.number(properties, "MaximumRetryAttempts").orElse(-1),
                Duration.ofSeconds(
                        Json.number(properties, "MaximumRecordAgeInSeconds").orElse(-1)),
                Json.text(properties.path("DestinationConfig").path("OnFailure"), "Destination"));
    }

    public boolean ofQueue() {
        return isQueue(sourceArn);
    }

    /** Whether a record passes the filters. */
    boolean wants(JsonNode record) {
        return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
    }

    /** A bare name, with or without qualifier, means a function beside the source. */
    private static String functionArn(String nameOrArn, String sourceArn) {
        String[] source = sourceArn.split(":", -1);
        return nameOrArn.startsWith("arn:")
                ? nameOrArn
                : "arn:aws:lambda:%s:%s:function:%s".formatted(source[3], source[4], nameOrArn);
    }

    private static boolean isQueue(String arn) {
        return arn.startsWith("arn:aws:sqs:");
    }

    private static List<EventPattern> filters(JsonNode filters) {
        return Json.elements(filters).stream()
                .map(filter -> new EventPattern(Json.parsed(filter.path("Pattern"))))
                .toList();
    }

    private static void refuse(JsonNode properties, String field, int only) {
        if (Json.number(properties, field).orElse(only) != only) {
            throw new IllegalArgumentException(
                    "event source mapping: %s is not emulated, got %s".formatted(field, properties.path(field)));
        }
    }
}
