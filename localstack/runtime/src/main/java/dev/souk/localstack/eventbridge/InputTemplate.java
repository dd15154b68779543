package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.localstack.json.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills an input transformer's template. A variable within a JSON string is inserted as text, anywhere else as a JSON
 * value; one whose path is not in the event becomes empty text.
 */
final class InputTemplate {
    private static final Pattern VARIABLE = Pattern.compile("<([A-Za-z0-9_.-]+)>");

    private final TargetInput.Transformed input;

    InputTemplate(TargetInput.Transformed input) {
        this.input = input;
    }

    String fill(JsonNode event, EventRule rule) {
        String template = input.template();
        StringBuilder filled = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        boolean quoted = false;
        int at = 0;
        while (variable.find()) {
            quoted = quotedAfter(template, at, variable.start(), quoted);
            filled.append(template, at, variable.start()).append(value(variable.group(1), event, rule, quoted));
            at = variable.end();
        }
        return filled.append(template.substring(at)).toString();
    }

    private String value(String name, JsonNode event, EventRule rule, boolean quoted) {
        JsonNode value = variable(name, event, rule);
        if (!quoted) {
            return Json.write(value);
        }
        String escaped = Json.write(TextNode.valueOf(value.isTextual() ? value.textValue() : Json.write(value)));
        return escaped.substring(1, escaped.length() - 1);
    }

    private JsonNode variable(String name, JsonNode event, EventRule rule) {
        JsonPath path = input.paths().get(name);
        JsonNode value = switch (name) {
            case "aws.events.rule-arn" -> TextNode.valueOf(rule.arn());
            case "aws.events.rule-name" -> TextNode.valueOf(rule.name());
            case "aws.events.event.ingestion-time" -> event.path("time");
            case "aws.events.event", "aws.events.event.json" -> event;
            default -> path == null ? TextNode.valueOf("") : path.find(event);
        };
        return value.isMissingNode() ? TextNode.valueOf("") : value;
    }

    /** Whether position {@code to} is within a JSON string, given whether {@code from} is. */
    private static boolean quotedAfter(String template, int from, int to, boolean quotedBefore) {
        boolean quoted = quotedBefore;
        for (int i = from; i < to; i++) {
            if (template.charAt(i) == '\\') {
                i++;
            } else if (template.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }
}
