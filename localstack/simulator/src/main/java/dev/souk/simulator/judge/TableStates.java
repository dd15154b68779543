package dev.souk.simulator.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.simulator.stack.SimulatedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every table holds at a moment, every item with every attribute. */
public record TableStates(Map<String, JsonNode> items) {
    private static final List<String> TABLES =
            List.of("orders", "inventory", "payments", "catalog", "simulated-provider");

    public static TableStates of(SimulatedStack stack) {
        Map<String, JsonNode> items = new TreeMap<>();
        for (String table : TABLES) {
            for (JsonNode item : stack.items(table)) {
                String key = "%s %s %s"
                        .formatted(
                                table,
                                item.path("pk").path("S").asText(),
                                item.path("sk").path("S").asText());
                items.put(key, item);
            }
        }
        return new TableStates(items);
    }

    /** Items that are there, gone or different in the later state, a sentence each. */
    public List<String> differences(TableStates later) {
        TreeSet<String> keys = new TreeSet<>(items.keySet());
        keys.addAll(later.items.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            JsonNode before = items.get(key);
            JsonNode after = later.items.get(key);
            if (before == null) {
                differences.add("added %s: %.200s".formatted(key, after));
            } else if (after == null) {
                differences.add("removed %s: %.200s".formatted(key, before));
            } else if (!before.equals(after)) {
                differences.add("changed %s from %.200s to %.200s".formatted(key, before, after));
            }
        }
        return differences;
    }
}
