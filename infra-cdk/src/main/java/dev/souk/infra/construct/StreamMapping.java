package dev.souk.infra.construct;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.constructs.Construct;

/**
 * A function that reads a table's stream, from its oldest record on and in order per key.
 *
 * <p>A batch that fails is halved until the record at fault stands alone; that one goes to the dead letters in the
 * end, so that it does not block its shard for ever.
 */
public final class StreamMapping extends Construct {
    private static final int BATCH = 100;
    private static final int PROJECTION_RETRIES = 10;
    /** How long a stream keeps its records. */
    private static final Duration STREAM_RETENTION = Duration.hours(24);

    /** Images that carry facts to publish. */
    private static final String CARRIES_FACTS = """
            {"dynamodb":{"NewImage":{"events":{"S":[{"exists":true}]}}}}""";

    private StreamMapping(Platform platform, DomainTable table, DomainFunction function, Tries tries, String pattern) {
        super(function, "Stream");
        table.allowStream(function);
        EventSourceMapping.Builder mapping = EventSourceMapping.Builder.create(this, "Mapping")
                .target(function.live())
                .eventSourceArn(table.streamArn())
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .batchSize(BATCH)
                .bisectBatchOnError(true)
                .reportBatchItemFailures(true)
                .filters(List.of(Map.of("pattern", pattern)))
                .onFailure(new SqsDlq(new DeadLetters(this, platform, function.name()).queue()));
        switch (tries) {
            case UNTIL_THE_STREAM_FORGETS -> mapping.maxRecordAge(STREAM_RETENTION);
            case SOME -> mapping.retryAttempts(PROJECTION_RETRIES);
        }
        mapping.build();
        platform.alarms().onDelay(this, function);
    }

    /** How long a record is tried. */
    private enum Tries {
        SOME,
        UNTIL_THE_STREAM_FORGETS
    }

    /** Lets a domain's relay publish the facts that its items carry. */
    public static void relay(Platform platform, DomainTable table, DomainFunction relay) {
        new StreamMapping(platform, table, relay, Tries.UNTIL_THE_STREAM_FORGETS, CARRIES_FACTS);
        relay.ring("UndeliverableFacts", "an item has facts that the bus can never take");
        relay.allow(List.of("events:PutEvents"), platform.bus().getEventBusArn());
    }

    /** Lets a function build a view from the changes that match the pattern. */
    public static void project(Platform platform, DomainTable table, DomainFunction projection, String pattern) {
        new StreamMapping(platform, table, projection, Tries.SOME, pattern);
    }
}
