package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Named texts of which each may occur several times; header names regardless of case. */
record TextMap(Map<String, List<String>> values) {

    static TextMap ofHeaders(Map<String, List<String>> headers) {
        Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(headers);
        return new TextMap(values);
    }

    /** The last value: what the proxy event's single-valued maps show. */
    Optional<String> last(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getLast);
    }

    TextMap with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(values);
        more.put(name, List.of(value));
        return new TextMap(more);
    }

    int bytes() {
        return values.entrySet().stream()
                .mapToInt(entry -> entry.getValue().stream()
                        .mapToInt(value -> entry.getKey().length() + value.length() + 4)
                        .sum())
                .sum();
    }

    /** Writes both shapes of a proxy event, null when there is nothing, as API Gateway does. */
    void write(ObjectNode event, String field) {
        String many = "multiValue" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        if (values.isEmpty()) {
            event.putNull(field).putNull(many);
            return;
        }
        ObjectNode single = event.putObject(field);
        ObjectNode multi = Json.object();
        values.forEach((name, all) -> {
            single.put(name, all.getLast());
            all.forEach(multi.putArray(name)::add);
        });
        event.set(many, multi);
    }
}
