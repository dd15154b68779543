package dev.souk.cli.products;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Some lines of a file that go in one request, in their order. */
final class ImportBatch {
    private static final int MAX_LINES = 25;
    /** Below what a request may hold, with room for what is around the lines. */
    private static final int MAX_CHARACTERS = 60_000;

    private final List<String> lines = new ArrayList<>();
    private final Set<String> skus = new HashSet<>();
    private int characters;

    /** Whether there is room for another line; a first one always fits. */
    boolean takes(String line) {
        return lines.isEmpty() || (lines.size() < MAX_LINES && characters + line.length() < MAX_CHARACTERS);
    }

    void add(String line) {
        lines.add(line);
        characters += line.length();
        skus.add(parsed(line).path("sku").asText());
    }

    List<String> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** Two lines about the same product must not overtake each other. */
    boolean touches(ImportBatch other) {
        return !Collections.disjoint(skus, other.skus);
    }

    /** Each line as it is; one that is no JSON as what it is not, for the shop to refuse. */
    String request() {
        ObjectNode request = Edge.object();
        var all = request.putArray("lines");
        lines.forEach(line -> all.add(parsed(line)));
        return request.toString();
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode parsed = Edge.parse(line);
            return parsed.isObject() ? parsed : Edge.object();
        } catch (UncheckedIOException e) {
            return Edge.object();
        }
    }
}
