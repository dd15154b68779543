package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from a request which tables it touches and which permissions AWS asks for. */
final class TableAccess {
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");
    private static final Map<String, String> TRANSACTION_ACTIONS = Map.of(
            "Put", "PutItem",
            "Update", "UpdateItem",
            "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem",
            "Get", "GetItem");

    private final Place place;

    TableAccess(Place place) {
        this.place = place;
    }

    static boolean writes(String operation) {
        return WRITES.contains(operation);
    }

    /** PartiQL names its tables inside a statement, so it needs the right to everything here, which nobody has. */
    List<Need> needs(String operation, JsonNode input) {
        return switch (operation) {
            case "BatchGetItem", "BatchWriteItem" ->
                tables(operation, input).map(table -> need(operation, table)).toList();
            case "TransactWriteItems", "TransactGetItems" -> transaction(input);
            case "Query", "Scan" -> List.of(read(operation, input));
            default ->
                input.has("TableName")
                        ? List.of(need(operation, input.path("TableName").asText()))
                        : List.of(new Need("dynamodb:" + operation, "*"));
        };
    }

    /** Names of the tables that a successful write has changed. */
    Set<String> written(String operation, JsonNode input) {
        Set<String> names = new HashSet<>();
        tables(operation, input).map(TableAccess::name).forEach(names::add);
        return names;
    }

    private static Stream<String> tables(String operation, JsonNode input) {
        return switch (operation) {
            case "BatchGetItem", "BatchWriteItem" ->
                input.path("RequestItems").properties().stream().map(Map.Entry::getKey);
            case "TransactWriteItems", "TransactGetItems" ->
                actions(input).map(action -> action.getValue().path("TableName").asText());
            default -> Stream.of(input.path("TableName").asText());
        };
    }

    private static Stream<Map.Entry<String, JsonNode>> actions(JsonNode input) {
        return Json.elements(input.path("TransactItems")).stream().flatMap(item -> item.properties().stream());
    }

    private List<Need> transaction(JsonNode input) {
        List<Need> needs = new ArrayList<>();
        actions(input).forEach(action -> {
            String operation = TRANSACTION_ACTIONS.getOrDefault(action.getKey(), action.getKey());
            needs.add(need(operation, action.getValue().path("TableName").asText()));
        });
        return needs.stream().distinct().toList();
    }

    private Need read(String operation, JsonNode input) {
        String table = arn(input.path("TableName").asText());
        return Json.text(input, "IndexName")
                .map(index -> new Need("dynamodb:" + operation, table + "/index/" + index))
                .orElseGet(() -> new Need("dynamodb:" + operation, table));
    }

    private Need need(String operation, String table) {
        return new Need("dynamodb:" + operation, arn(table));
    }

    /** A request may name a table by its ARN. */
    private static String name(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    private String arn(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn : place.arn("dynamodb", "table/" + nameOrArn);
    }
}
