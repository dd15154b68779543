package dev.souk.catalog.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Some lines of an import; what a line holds is judged line by line. */
record ImportJson(List<JsonNode> lines) {
    static final int MAX_LINES = 25;

    /** @throws IllegalArgumentException when there is no line, more than a request may take, or one that is no object */
    @SuppressWarnings("ConstantValue") // readers of JSON do hand over null
    ImportJson {
        if (lines == null || lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("lines must hold 1 to %d lines".formatted(MAX_LINES));
        }
        if (!lines.stream().allMatch(JsonNode::isObject)) {
            throw new IllegalArgumentException("each line must be an object");
        }
        lines = List.copyOf(lines);
    }
}
