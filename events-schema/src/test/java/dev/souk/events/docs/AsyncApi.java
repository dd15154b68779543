package dev.souk.events.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.souk.events.EventType;
import dev.souk.events.schema.EventFiles;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Writes {@code docs/asyncapi.yaml}: the bus, the events on it and which domain sends which.
 *
 * <p>The payloads refer to the schema files instead of repeating them.
 */
final class AsyncApi {
    private static final String HEAD = """
            # Generated from the schemas in events-schema; change those and run
            # mvn -pl events-schema test -Dsouk.regenerate=true
            """;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final ObjectNode document = YAML.createObjectNode().put("asyncapi", "3.0.0");

    private AsyncApi() {}

    static String yaml() {
        AsyncApi api = new AsyncApi();
        api.describe();
        api.addChannel();
        api.addOperations();
        api.addMessages();
        try {
            return HEAD + YAML.writeValueAsString(api.document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the AsyncAPI document", e);
        }
    }

    private void describe() {
        document.putObject("info")
                .put("title", "Souk events")
                .put("version", "1.0.0")
                .put("description", "The business events that Souk's domains publish; docs/events.md explains them.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
    }

    private void addChannel() {
        ObjectNode bus = document.putObject("channels").putObject("bus");
        bus.put("address", "souk-{stage}")
                .put("description", "The EventBridge bus of a stage; a message is the detail of an event.");
        bus.putObject("parameters").putObject("stage").put("description", "The stage, e.g. dev.");
        ObjectNode messages = bus.putObject("messages");
        for (EventType type : EventType.values()) {
            messages.putObject(type.detailType()).put("$ref", "#/components/messages/" + type.detailType());
        }
    }

    private void addOperations() {
        ObjectNode operations = document.putObject("operations");
        Arrays.stream(EventType.values()).map(EventType::domain).distinct().forEach(domain -> {
            ObjectNode operation = operations.putObject(domain).put("action", "send");
            operation.put("summary", "What the %s domain publishes.".formatted(domain));
            operation.putObject("channel").put("$ref", "#/channels/bus");
            ArrayNode messages = operation.putArray("messages");
            Arrays.stream(EventType.values())
                    .filter(type -> type.domain().equals(domain))
                    .forEach(type -> messages.addObject().put("$ref", "#/channels/bus/messages/" + type.detailType()));
        });
    }

    private void addMessages() {
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (EventType type : EventType.values()) {
            addMessage(messages.putObject(type.detailType()), type, EventFiles.schema(type));
        }
    }

    private static void addMessage(ObjectNode message, EventType type, JsonNode schema) {
        message.put("name", type.detailType())
                .put("summary", schema.path("description").asText())
                .put("description", "source %s, version %d".formatted(type.source(), type.schemaVersion()));
        message.putObject("payload").put("$ref", "../events-schema/src/main/resources" + type.schemaResource());
        message.putArray("examples").addObject().set("payload", EventFiles.example(type));
    }
}
