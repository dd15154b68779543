package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Items of tables as files, one per table, in DynamoDB's own JSON with an item a line, as its import from S3 takes them.
 *
 * @param directory holds {@code <table>.jsonl}
 */
public record TableFiles(Path directory) {
    /** Limit of BatchWriteItem. */
    private static final int BATCH = 25;

    /** The items of a table, none when there is no file for it. */
    List<JsonNode> read(String table) {
        Path file = file(table);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(Json::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void write(String table, List<JsonNode> items) {
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    file(table),
                    items.stream().map(item -> Json.write(item) + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(table), e);
        }
    }

    /** Requests of BatchWriteItem that put all items. */
    static List<ObjectNode> batches(String table, List<JsonNode> items) {
        List<ObjectNode> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += BATCH) {
            ObjectNode request = Json.object();
            ArrayNode puts = request.putObject("RequestItems").putArray(table);
            items.subList(from, Math.min(items.size(), from + BATCH))
                    .forEach(item -> puts.addObject().putObject("PutRequest").set("Item", item));
            batches.add(request);
        }
        return batches;
    }

    private Path file(String table) {
        return directory.resolve(table + ".jsonl");
    }
}
