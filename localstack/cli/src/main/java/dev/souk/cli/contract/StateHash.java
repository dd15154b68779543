package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One number for everything that the tables of a stack hold, by table. */
final class StateHash {
    private final Edge edge;

    StateHash(Edge edge) {
        this.edge = edge;
    }

    /** SHA-256 of each table's items, in hexadecimal digits; the order in which a table gives its items does not matter. */
    Map<String, String> take() {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode table : edge.all(
                "DynamoDB_20120810.ListTables",
                Edge.object(),
                "TableNames",
                "LastEvaluatedTableName",
                "ExclusiveStartTableName")) {
            hashes.put(table.asText(), hash(table.asText()));
        }
        return hashes;
    }

    private String hash(String table) {
        List<String> items = new ArrayList<>();
        edge.all(
                        "DynamoDB_20120810.Scan",
                        Edge.object().put("TableName", table).put("ConsistentRead", true),
                        "Items",
                        "LastEvaluatedKey",
                        "ExclusiveStartKey")
                .forEach(item -> items.add(canonical(item)));
        Collections.sort(items);
        MessageDigest digest = sha256();
        items.forEach(item -> digest.update(item.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String canonical(JsonNode item) {
        Map<String, String> attributes = new TreeMap<>();
        item.properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().toString()));
        return attributes.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
