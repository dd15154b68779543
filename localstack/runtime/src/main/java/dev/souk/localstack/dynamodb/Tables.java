package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the template's tables in the engine; a table that is there already is kept with its items. */
final class Tables {
    private static final Set<String> TYPES = Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");

    private final Engine engine;
    private final Optional<TableFiles> imports;
    private final Set<String> existing;

    Tables(Engine engine, Optional<TableFiles> imports) {
        this.engine = engine;
        this.imports = imports;
        this.existing = new TreeSet<>(
                Json.texts(engine.call("ListTables", Json.object()).path("TableNames")));
    }

    /** @throws IllegalStateException when a kept table has another key than the template's */
    void create(List<Resource> resources) {
        resources.stream().filter(resource -> TYPES.contains(resource.type())).forEach(this::create);
    }

    private void create(Resource table) {
        if (existing.contains(table.ref())) {
            requireSameKey(table);
        } else {
            createNew(table);
        }
        timeToLive(table);
    }

    /** As with an import on AWS, the stream begins after the imported items, so that they are news to nobody. */
    private void createNew(Resource table) {
        ObjectNode definition = definition(table);
        List<JsonNode> items = imports.map(files -> files.read(table.ref())).orElse(List.of());
        JsonNode stream = items.isEmpty() ? null : definition.remove("StreamSpecification");
        engine.call("CreateTable", definition);
        TableFiles.batches(table.ref(), items).forEach(this::put);
        if (stream != null) {
            ObjectNode update = Json.object().put("TableName", table.ref());
            update.set("StreamSpecification", stream);
            engine.call("UpdateTable", update);
        }
    }

    private void put(ObjectNode batch) {
        JsonNode left = engine.call("BatchWriteItem", batch).path("UnprocessedItems");
        if (!left.isEmpty()) {
            throw new IllegalStateException("DynamoDB Local left items of an import unwritten: " + left);
        }
    }

    /** Writes every item of the tables among the resources. */
    void export(List<Resource> resources, TableFiles files) {
        resources.stream()
                .filter(resource -> TYPES.contains(resource.type()))
                .forEach(table -> files.write(table.ref(), scan(table.ref())));
    }

    private List<JsonNode> scan(String table) {
        List<JsonNode> items = new ArrayList<>();
        ObjectNode request = Json.object().put("TableName", table).put("ConsistentRead", true);
        JsonNode more;
        do {
            JsonNode page = engine.call("Scan", request);
            page.path("Items").forEach(items::add);
            more = page.path("LastEvaluatedKey");
            request.set("ExclusiveStartKey", more);
        } while (more.isObject());
        return items;
    }

    /** Capacity is left out: DynamoDB Local never throttles. */
    private static ObjectNode definition(Resource table) {
        JsonNode properties = table.properties();
        ObjectNode definition = Json.object().put("TableName", table.ref()).put("BillingMode", "PAY_PER_REQUEST");
        definition.set("AttributeDefinitions", properties.path("AttributeDefinitions"));
        definition.set("KeySchema", properties.path("KeySchema"));
        for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            if (properties.path(kind).size() > 0) {
                properties
                        .path(kind)
                        .forEach(index -> definition.withArray(kind).add(index(index)));
            }
        }
        JsonNode stream = properties.path("StreamSpecification");
        if (stream.isObject()) {
            definition
                    .putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .put("StreamViewType", stream.path("StreamViewType").asText());
        }
        return definition;
    }

    private static ObjectNode index(JsonNode index) {
        ObjectNode definition = Json.object();
        List.of("IndexName", "KeySchema", "Projection").forEach(field -> definition.set(field, index.path(field)));
        return definition;
    }

    private void timeToLive(Resource table) {
        JsonNode wanted = table.properties().path("TimeToLiveSpecification");
        ObjectNode name = Json.object().put("TableName", table.ref());
        boolean on = engine.call("DescribeTimeToLive", name)
                .path("TimeToLiveDescription")
                .path("TimeToLiveStatus")
                .asText()
                .startsWith("ENABL");
        if (wanted.path("Enabled").asBoolean() && !on) {
            ObjectNode update = name.deepCopy();
            update.putObject("TimeToLiveSpecification")
                    .put("Enabled", true)
                    .put("AttributeName", wanted.path("AttributeName").asText());
            engine.call("UpdateTimeToLive", update);
        }
    }

    private void requireSameKey(Resource table) {
        JsonNode kept = engine.call("DescribeTable", Json.object().put("TableName", table.ref()))
                .path("Table")
                .path("KeySchema");
        JsonNode wanted = table.properties().path("KeySchema");
        if (!kept.equals(wanted)) {
            throw new IllegalStateException(
                    "expected table %s with key %s, the kept data has %s: use another data directory"
                            .formatted(table.ref(), wanted, kept));
        }
    }
}
