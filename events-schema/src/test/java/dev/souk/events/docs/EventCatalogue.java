package dev.souk.events.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.EventType;
import dev.souk.events.schema.EventFiles;
import dev.souk.events.schema.FieldShape;
import dev.souk.events.schema.SchemaField;
import dev.souk.events.schema.SchemaFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes {@code docs/events.md}: each event with its names, its fields and an example. */
final class EventCatalogue {
    private static final String INTRODUCTION = """
            # Events

            <!-- Generated from the schemas in events-schema; change those and run
                 mvn -pl events-schema test -Dsouk.regenerate=true -->

            A domain says what happened by publishing an event on the bus `souk-<stage>`; no domain calls another one or
            reads its tables. The `detail` of an event is `{ "metadata": {…}, "data": {…} }`.

            - **The schema is what producers promise**: these fields, no others, no personal data. Times are RFC 3339 in
              UTC, amounts are in minor units, a field that has nothing to say is left out rather than null.
            - **Consumers read tolerantly**: they ignore fields they do not know, drop an `eventId` they have seen, and
              let no older `aggregateVersion` undo a newer one.
            - **A published version is frozen.** Optional fields and further values of an enumeration may be added to it
              (deploy readers of a new value before its writers); anything else is a new version, `v2.schema.json`.

            The AsyncAPI document of the same events is [asyncapi.yaml](asyncapi.yaml).

            """;

    private EventCatalogue() {}

    static String markdown() {
        return INTRODUCTION + overview() + metadata() + domains();
    }

    private static String overview() {
        return Arrays.stream(EventType.values())
                .map(type -> "| [%s](#%s) | `%s` | %d | %s |\n"
                        .formatted(
                                type.detailType(),
                                type.detailType().toLowerCase(Locale.ROOT),
                                type.source(),
                                type.schemaVersion(),
                                EventFiles.schema(type).path("description").asText()))
                .collect(Collectors.joining("", "| event | source | version | says |\n|---|---|---|---|\n", "\n"));
    }

    private static String metadata() {
        EventType any = EventType.ORDER_PLACED;
        return "## Metadata\n\nThe same fields for every event; here those of %s.\n\n%s\n"
                .formatted(any.detailType(), table(EventFiles.schema(any), "metadata."));
    }

    private static String domains() {
        return Arrays.stream(EventType.values())
                .collect(Collectors.groupingBy(
                        EventType::domain,
                        TreeMap::new,
                        Collectors.mapping(EventCatalogue::section, Collectors.joining("\n"))))
                .entrySet()
                .stream()
                .map(domain -> "## %s\n\n%s".formatted(domain.getKey(), domain.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String section(EventType type) {
        JsonNode schema = EventFiles.schema(type);
        return """
                ### %s

                %s

                Source `%s`, detail-type `%s`, version %d ([schema](%s)).

                %s
                ```json
                %s
                ```
                """.formatted(
                        type.detailType(),
                        schema.path("description").asText(),
                        type.source(),
                        type.detailType(),
                        type.schemaVersion(),
                        "../events-schema/src/main/resources" + type.schemaResource(),
                        table(schema, "data."),
                        EventFiles.example(type).path("data").toPrettyString());
    }

    private static String table(JsonNode schema, String prefix) {
        return SchemaFields.of(schema).entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix))
                .map(field -> row(field, prefix))
                .collect(Collectors.joining("", "| field | type | required | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(Map.Entry<String, SchemaField> field, String prefix) {
        FieldShape shape = field.getValue().shape();
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        field.getKey().substring(prefix.length()),
                        shape.allowed().isEmpty() ? shape.type() : oneOf(shape),
                        shape.required() ? "yes" : "no",
                        field.getValue().description());
    }

    private static String oneOf(FieldShape shape) {
        return shape.allowed().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
