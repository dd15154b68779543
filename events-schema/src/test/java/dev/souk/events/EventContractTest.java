package dev.souk.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.souk.events.schema.EventFiles;
import dev.souk.events.schema.FieldShape;
import dev.souk.events.schema.Mutation;
import dev.souk.events.schema.RecordFields;
import dev.souk.events.schema.SchemaField;
import dev.souk.events.schema.SchemaFields;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Record, schema and example of every event say the same, whichever of them one starts from. */
class EventContractTest {
    private static final String DRAFT_4 = "http://json-schema.org/draft-04/schema#";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

    @ParameterizedTest
    @EnumSource
    void the_schema_is_a_draft_4_schema(EventType type) {
        JsonNode schema = EventFiles.schema(type);
        assertThat(schema.path("$schema").asText()).isEqualTo(DRAFT_4);
        assertThat(schema.path("title").asText()).isEqualTo(type.detailType());
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(DRAFT_4)).validate(schema))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_and_the_records_have_the_same_fields(EventType type) {
        Map<String, FieldShape> ofSchema = SchemaFields.of(EventFiles.schema(type)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().shape()));
        assertThat(ofSchema).containsExactlyInAnyOrderEntriesOf(RecordFields.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void the_example_satisfies_the_schema_and_shows_every_field(EventType type) {
        JsonNode example = EventFiles.example(type);
        assertThat(schemaOf(type).validate(example)).isEmpty();
        SchemaFields.of(EventFiles.schema(type))
                .keySet()
                .forEach(path -> assertThat(example.at(pointerTo(path)).isMissingNode())
                        .as("no example of %s", path)
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void the_example_reads_into_the_records_and_writes_back_unchanged(EventType type) throws JsonProcessingException {
        JsonNode example = EventFiles.example(type);
        assertThat(readAndWritten(type, example)).isEqualTo(example);
    }

    @ParameterizedTest
    @EnumSource
    void the_example_holds_even_without_its_optional_fields(EventType type) throws JsonProcessingException {
        ObjectNode example = EventFiles.example(type).deepCopy();
        SchemaFields.of(EventFiles.schema(type)).forEach((path, field) -> dropIfOptional(example, path, field));
        assertThat(schemaOf(type).validate(example)).isEmpty();
        assertThat(readAndWritten(type, example)).isEqualTo(example);
    }

    @ParameterizedTest
    @EnumSource
    void readers_ignore_what_a_later_producer_adds(EventType type) throws JsonProcessingException {
        JsonNode example = EventFiles.example(type);
        JsonNode later = example.deepCopy();
        later.findParents("currency").forEach(money -> ((ObjectNode) money).put("exponent", 2));
        later.findParents("quantity").forEach(line -> ((ObjectNode) line).put("unit", "bottle"));
        later.forEach(half -> ((ObjectNode) half).put("addedLater", "news"));
        assertThat(readAndWritten(type, later)).isEqualTo(example);
        assertThat(schemaOf(type).validate(later))
                .as("producers send what the schema says")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_and_the_records_refuse_the_same(EventType type) {
        Schema schema = schemaOf(type);
        List<String> refusedBySchema =
                brokenBy(type, detail -> !schema.validate(detail).isEmpty());
        List<String> refusedByRecords = brokenBy(type, detail -> isRefusedByRecords(type, detail));
        assertThat(refusedByRecords).isEqualTo(refusedBySchema).hasSizeGreaterThan(20);
    }

    /** The changes that break the example, but for those of its name and version: records allow any. */
    private static List<String> brokenBy(EventType type, Predicate<JsonNode> refuses) {
        return Mutation.of(EventFiles.example(type)).stream()
                .filter(mutation -> !mutation.what().matches(".* at /metadata/(type|schemaVersion)"))
                .filter(mutation -> refuses.test(mutation.detail()))
                .map(Mutation::what)
                .toList();
    }

    private static Schema schemaOf(EventType type) {
        return SCHEMAS.getSchema(EventFiles.schema(type));
    }

    private static void dropIfOptional(JsonNode example, String path, SchemaField field) {
        if (!field.shape().required() && example.at(pointerTo(parentOf(path))) instanceof ObjectNode parent) {
            parent.remove(path.substring(path.lastIndexOf('.') + 1));
        }
    }

    private static String parentOf(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String pointerTo(String path) {
        return "/" + path.replace("[]", ".0").replace('.', '/');
    }

    private static JsonNode readAndWritten(EventType type, JsonNode detail) throws JsonProcessingException {
        ObjectNode written = EventFiles.JSON.createObjectNode();
        written.putPOJO("metadata", EventFiles.JSON.treeToValue(detail.path("metadata"), EventMetadata.class));
        written.putPOJO("data", EventFiles.JSON.treeToValue(detail.path("data"), type.dataClass()));
        return EventFiles.JSON.readTree(EventFiles.JSON.writeValueAsString(written));
    }

    private static boolean isRefusedByRecords(EventType type, JsonNode detail) {
        try {
            return !detail.has("metadata")
                    || !detail.has("data")
                    || readAndWritten(type, detail).isEmpty();
        } catch (JsonProcessingException _) {
            return true;
        }
    }
}
