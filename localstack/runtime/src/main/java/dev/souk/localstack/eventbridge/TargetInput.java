package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** What a target is sent for a matched event. */
public sealed interface TargetInput {

    /** The event as it is. */
    record WholeEvent() implements TargetInput {}

    /** One part of the event. */
    record PartOfEvent(JsonPath path) implements TargetInput {}

    /** Always the same JSON text. */
    record Constant(String json) implements TargetInput {}

    /** A template filled from the event. */
    record Transformed(Map<String, JsonPath> paths, String template) implements TargetInput {}

    /** @param target a target of an AWS::Events::Rule */
    static TargetInput of(JsonNode target) {
        if (target.has("InputTransformer")) {
            JsonNode transformer = target.path("InputTransformer");
            Map<String, JsonPath> paths = new TreeMap<>();
            transformer
                    .path("InputPathsMap")
                    .properties()
                    .forEach(entry -> paths.put(
                            entry.getKey(), new JsonPath(entry.getValue().asText())));
            return new Transformed(paths, transformer.path("InputTemplate").asText());
        }
        if (target.has("InputPath")) {
            return new PartOfEvent(new JsonPath(target.path("InputPath").asText()));
        }
        return Json.text(target, "Input").<TargetInput>map(Constant::new).orElseGet(WholeEvent::new);
    }

    /** The JSON text that the target gets. */
    default String render(JsonNode event, EventRule rule) {
        return switch (this) {
            case WholeEvent _ -> Json.write(event);
            case PartOfEvent part -> Json.write(part.path().find(event));
            case Constant constant -> constant.json();
            case Transformed transformed -> new InputTemplate(transformed).fill(event, rule);
        };
    }
}
