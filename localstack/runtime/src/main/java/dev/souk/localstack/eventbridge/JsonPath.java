package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON paths that EventBridge takes: fields by dot or bracket, and array indexes. */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\['([^']+)'\\]|\\[(\\d+)\\]");

    private final List<String> steps = new ArrayList<>();

    /** @throws IllegalArgumentException for wildcards, filters and anything else that EventBridge refuses */
    JsonPath(String path) {
        Matcher step = STEP.matcher(path);
        int at = 1;
        while (step.find() && step.start() == at) {
            steps.add(step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(3));
            at = step.end();
        }
        if (!path.startsWith("$") || at != path.length()) {
            throw new IllegalArgumentException("expected a JSON path such as $.detail.id, got " + path);
        }
    }

    /** The node at the path, missing when there is none. */
    JsonNode find(JsonNode event) {
        JsonNode node = event;
        for (String step : steps) {
            node = node.isArray() && step.chars().allMatch(Character::isDigit)
                    ? node.path(Integer.parseInt(step))
                    : node.path(step);
        }
        return node;
    }
}
