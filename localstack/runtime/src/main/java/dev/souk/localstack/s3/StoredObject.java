package dev.souk.localstack.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object as a bucket knows it.
 *
 * @param etag without its quotation marks
 * @param headers what the writer wants every reader to get: {@code content-type}, {@code x-amz-meta-…}
 * @param file name of the file that holds the bytes
 */
public record StoredObject(
        String key, String etag, long size, Instant lastModified, Map<String, String> headers, String file) {

    JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("key", key)
                .put("etag", etag)
                .put("size", size)
                .put("lastModified", lastModified.toString())
                .put("file", file);
        ObjectNode sent = json.putObject("headers");
        headers.forEach(sent::put);
        return json;
    }

    static StoredObject of(JsonNode json) {
        Map<String, String> headers = new TreeMap<>();
        json.path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
        return new StoredObject(
                Json.required(json, "key"),
                Json.required(json, "etag"),
                json.path("size").asLong(),
                Instant.parse(Json.required(json, "lastModified")),
                headers,
                Json.required(json, "file"));
    }
}
