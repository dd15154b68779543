package dev.souk.lambda.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A function that hears events from its queue. Each message stands alone: those that fail are handed back to the queue,
 * the others are done.
 */
public final class EventFunction {
    private static final Logger LOG = LoggerFactory.getLogger(EventFunction.class);

    private final Observation observation;
    private final Map<EventType, EventListener<?>> listeners = new EnumMap<>(EventType.class);

    public EventFunction(Environment environment) {
        this.observation = new Observation(environment);
    }

    /** Names the listener of one event. */
    public <T extends EventData> EventFunction on(Class<T> event, EventListener<T> listener) {
        listeners.put(EventType.of(event), listener);
        return this;
    }

    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode batch = Json.mapper().readTree(input);
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        BatchFailures failures = observation.of(context, correlation, () -> hearAll(batch.path("Records")));
        output.write(Json.write(failures).getBytes(StandardCharsets.UTF_8));
    }

    private BatchFailures hearAll(JsonNode messages) {
        List<String> failed = new ArrayList<>();
        for (JsonNode message : messages) {
            try {
                hear(Json.tree(message.path("body").asText()));
            } catch (RuntimeException e) {
                String id = message.path("messageId").asText();
                LOG.error("message {} failed and goes back to its queue", id, e);
                failed.add(id);
            }
        }
        return BatchFailures.of(failed);
    }

    private void hear(JsonNode event) {
        String source = event.path("source").asText();
        String detailType = event.path("detail-type").asText();
        Optional<EventType> type = EventType.of(source, detailType);
        EventListener<?> listener = type.map(listeners::get).orElse(null);
        if (listener == null) {
            // A rule that sends more than its function listens for is a mistake in the rule, not in the event.
            LOG.warn("nobody here listens for {} of {}, ignored", detailType, source);
            return;
        }
        tell(listener, type.orElseThrow(), event.path("detail"));
    }

    private static <T extends EventData> void tell(EventListener<T> listener, EventType type, JsonNode detail) {
        EventMetadata metadata = Json.read(detail.path("metadata").toString(), EventMetadata.class);
        if (metadata.schemaVersion() != type.schemaVersion()) {
            throw new IllegalArgumentException("expected version %d of %s, got %d"
                    .formatted(type.schemaVersion(), type.detailType(), metadata.schemaVersion()));
        }
        @SuppressWarnings("unchecked") // the listener was registered under the type of this very class
        Class<T> dataClass = (Class<T>) type.dataClass();
        T data = Json.read(detail.path("data").toString(), dataClass);
        new Correlation(metadata.correlationId(), metadata.eventId(), metadata.traceparent())
                .run(() -> listener.on(data, metadata));
    }
}
