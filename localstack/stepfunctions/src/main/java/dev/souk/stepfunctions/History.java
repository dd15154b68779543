package dev.souk.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one execution, shaped as GetExecutionHistory answers them. Packed once the execution has ended, because
 * a hundred thousand finished histories have to fit beside the running ones.
 */
final class History {
    static final int MAX_EVENTS = 25_000;

    private List<ObjectNode> events = new ArrayList<>();
    private byte @Nullable [] packed;
    private int size;

    /**
     * @param previous id of the event that led to this one, 0 for none
     * @param detailsField name of the member that holds the details, e.g. {@code taskFailedEventDetails}
     * @return the id of the new event
     */
    long append(String type, long previous, Instant at, @Nullable String detailsField, @Nullable JsonNode details) {
        unpack();
        ObjectNode event = Json.object();
        event.put("timestamp", Json.seconds(at));
        event.put("type", type);
        event.put("id", ++size);
        event.put("previousEventId", previous);
        if (detailsField != null) {
            event.set(detailsField, details);
        }
        events.add(event);
        return size;
    }

    int size() {
        return size;
    }

    List<ObjectNode> events() {
        if (packed == null) {
            return List.copyOf(events);
        }
        return inflate(packed);
    }

    void pack() {
        if (packed == null) {
            packed = deflate(events);
            events = new ArrayList<>();
        }
    }

    private void unpack() {
        if (packed != null) {
            events = new ArrayList<>(inflate(packed));
            packed = null;
        }
    }

    private static byte[] deflate(List<ObjectNode> events) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(events);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(array.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the history could not be packed", e);
        }
        return bytes.toByteArray();
    }

    private static List<ObjectNode> inflate(byte[] packed) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            List<ObjectNode> events = new ArrayList<>();
            Json.parse(new String(inflater.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(event -> events.add((ObjectNode) event));
            return events;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a packed history is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the history could not be unpacked", e);
        }
    }
}
