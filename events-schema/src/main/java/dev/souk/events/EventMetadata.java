package dev.souk.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code metadata} half of an event's detail: which fact this is, when it happened and what led to it.
 *
 * <p>A mapper needs to know {@link Instant} (RFC 3339 text) to read and write it; nothing else here is special.
 *
 * @param eventId a UUID, the key by which consumers drop repetitions; a retry publishes the same one
 * @param type the event's detail-type, e.g. {@code OrderPlaced}
 * @param schemaVersion the version of the schema that {@code data} follows, from 1
 * @param occurredAt when the fact became true, not when it was published
 * @param aggregateId what the fact is about: an order id, a sku
 * @param aggregateVersion the version of the aggregate that the fact made, from 1; an older one undoes no newer one
 * @param correlationId shared by everything that one request set off
 * @param causationId the event or request that directly led to this one, when there is one
 * @param traceparent the W3C trace context of the publisher, when it was traced
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventMetadata(
        String eventId,
        String type,
        int schemaVersion,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant occurredAt,
        String aggregateId,
        long aggregateVersion,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** @throws IllegalArgumentException when a part is missing or malformed */
    public EventMetadata {
        Require.matching(UUID_TEXT, "eventId", eventId);
        Require.text("type", type);
        Require.atLeastOne("schemaVersion", schemaVersion);
        Require.present("occurredAt", occurredAt);
        Require.text("aggregateId", aggregateId);
        Require.atLeastOne("aggregateVersion", aggregateVersion);
        Require.text("correlationId", correlationId);
        if (causationId != null) {
            Require.text("causationId", causationId);
        }
        if (traceparent != null) {
            Require.matching(TRACEPARENT, "traceparent", traceparent);
        }
    }
}
