package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A batch of messages as the queue delivers it: events in EventBridge's envelope. */
final class Messages {
    private final List<Map<String, String>> records = new ArrayList<>();

    Messages add(String source, String type, String aggregateId, long version, Object data) {
        int number = records.size() + 1;
        var metadata = Map.of(
                "eventId",
                "0190a6f0-0000-7000-8000-%012d".formatted(number),
                "type",
                type,
                "schemaVersion",
                1,
                "occurredAt",
                "2026-03-01T10:00:00Z",
                "aggregateId",
                aggregateId,
                "aggregateVersion",
                version,
                "correlationId",
                "correlation-1");
        var event = Map.of("source", source, "detail-type", type, "detail", Map.of("metadata", metadata, "data", data));
        records.add(Map.of("messageId", Integer.toString(number), "body", Json.write(event)));
        return this;
    }

    /** The reply: which messages go back to the queue. */
    String deliverTo(RequestStreamHandler handler) throws IOException {
        byte[] batch = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
