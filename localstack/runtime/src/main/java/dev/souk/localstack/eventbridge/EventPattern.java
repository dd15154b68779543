package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import software.amazon.event.ruler.Machine;

/** A pattern of EventBridge's language: of a rule, an archive or the filter of an event source mapping. */
public final class EventPattern {
    private final JsonNode source;
    private final Machine machine = Machine.builder().build();

    /** @throws IllegalArgumentException when the pattern is not one */
    public EventPattern(JsonNode source) {
        this.source = source;
        try {
            machine.addRule("pattern", Json.write(source));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "expected an event pattern, got %s: %s".formatted(source, e.getMessage()), e);
        }
    }

    public JsonNode source() {
        return source;
    }

    public boolean matches(JsonNode event) {
        return !machine.rulesForJSONEvent(event).isEmpty();
    }
}
