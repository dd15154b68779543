package dev.souk.infra.construct;

import java.util.List;
import java.util.Locale;
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
    /** How often a relay looks whether it still hears of facts. */
    private static final Duration PULSE = Duration.minutes(15);
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

    /**
     * Has a function of the domain publish the facts that the table's items carry, and look by the clock whether it still hears
     * of them.
     */
    public static void relay(Construct scope, Platform platform, DomainTable table, String domain) {
        String handler = domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1) + "RelayHandler";
        DomainFunction relay = new DomainFunction(
                scope,
                platform,
                FunctionSpec.listener(domain, "relay", handler)
                        .with("EVENT_BUS_NAME", platform.bus().getEventBusName())
                        .with("TABLE_NAME", table.name()));
        new StreamMapping(platform, table, relay, Tries.UNTIL_THE_STREAM_FORGETS, CARRIES_FACTS);
        relay.allow(List.of("events:PutEvents"), platform.bus().getEventBusArn());
        table.allow(relay, TableAction.QUERY, TableAction.PUT_ITEM, TableAction.SCAN);
        Timer.every(PULSE, platform, relay, "pulse");
        relay.ring("UndeliverableFacts", "an item has facts that the bus can never take");
        relay.ring("OutboxBehind", "facts do not come through the stream; they are told from the table until they do");
    }

    /** Lets a function build a view from the changes that match the pattern. */
    public static void project(Platform platform, DomainTable table, DomainFunction projection, String pattern) {
        new StreamMapping(platform, table, projection, Tries.SOME, pattern);
    }
}
