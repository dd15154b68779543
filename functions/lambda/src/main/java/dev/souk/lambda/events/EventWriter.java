package dev.souk.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Json;
import dev.souk.lambda.Platform;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Wraps facts in their envelope, for the attribute {@value #ATTRIBUTE} of the item whose change they tell: the item is its
 * own outbox row, so state and fact cannot part. {@link OutboxRelay} carries them to the bus.
 */
public final class EventWriter {
    /** Attribute that holds the facts of an item's latest write: a JSON array of {@link OutboxEntry}. */
    public static final String ATTRIBUTE = "events";

    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids one fresh id per event */
    public EventWriter(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** The writer for production, with the clock and the ids of the running code's platform. */
    public static EventWriter system() {
        Platform platform = Platform.current();
        return new EventWriter(platform.clock(), platform::timeOrderedId);
    }

    /**
     * @param aggregateVersion version of the aggregate that the facts lead to
     * @return the value of the attribute {@value #ATTRIBUTE}
     * @throws IllegalArgumentException when a fact is too large for the bus: better no change than one that is never told
     */
    public String outbox(String aggregateId, long aggregateVersion, List<? extends EventData> facts) {
        return Json.write(facts.stream()
                .map(fact ->
                        fitting(entry(metadata(EventType.of(fact.getClass()), aggregateId, aggregateVersion), fact)))
                .toList());
    }

    private static OutboxEntry fitting(OutboxEntry entry) {
        if (!entry.fits()) {
            throw new IllegalArgumentException("a fact must have less than %,d bytes, %s has %,d"
                    .formatted(OutboxEntry.MOST_BYTES, entry.detailType(), entry.bytes()));
        }
        return entry;
    }

    /** Fresh metadata, correlated with the running invocation. */
    public EventMetadata metadata(EventType type, String aggregateId, long aggregateVersion) {
        Correlation correlation = Correlation.current();
        return new EventMetadata(
                ids.get().toString(),
                type.detailType(),
                type.schemaVersion(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                aggregateId,
                aggregateVersion,
                correlation.correlationId(),
                correlation.causationId(),
                correlation.traceparent());
    }

    /** One fact in its envelope. */
    public static OutboxEntry entry(EventMetadata metadata, EventData data) {
        EventType type = EventType.of(data.getClass());
        JsonNode detail = Json.mapper().valueToTree(new Envelope(metadata, data));
        return new OutboxEntry(type.source(), type.detailType(), detail);
    }

    private record Envelope(EventMetadata metadata, EventData data) {}
}
