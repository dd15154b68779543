package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The edge port of a running stack, spoken to as a developer: AWS's JSON protocol and the runtime's own pages. */
public final class Edge {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Edge(URI base) {
        this.base = base;
    }

    /**
     * Calls one operation.
     *
     * @param target service and operation as {@code X-Amz-Target} has them, e.g. {@code DynamoDB_20120810.Scan}
     * @throws IllegalStateException when the stack refuses it
     */
    public JsonNode call(String target, JsonNode input) {
        return send(HttpRequest.newBuilder(base.resolve("/"))
                .header("x-amz-target", target)
                .header("content-type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(input.toString()))
                .build());
    }

    /**
     * Every page of a listing operation, joined.
     *
     * @param items field of a page that holds what is listed
     * @param next field of a page that names where the next one begins
     * @param token field of the request that takes it
     */
    public List<JsonNode> all(String target, ObjectNode input, String items, String next, String token) {
        return all(target, input, items, next, token, Function.identity());
    }

    /**
     * The same, keeping only what is needed of each item.
     *
     * @param read makes of an item what is kept
     */
    public <T> List<T> all(
            String target, ObjectNode input, String items, String next, String token, Function<JsonNode, T> read) {
        List<T> found = new ArrayList<>();
        ObjectNode request = input.deepCopy();
        while (true) {
            JsonNode page = call(target, request);
            page.path(items).forEach(item -> found.add(read.apply(item)));
            JsonNode more = page.path(next);
            if (more.isMissingNode() || more.isNull()) {
                return found;
            }
            request.set(token, more);
        }
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    public JsonNode post(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public JsonNode put(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public JsonNode delete(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE().build());
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private JsonNode send(HttpRequest request) {
        return exchange(http, request, response -> {
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : parse(response.body());
        });
    }

    /** @throws UncheckedIOException when the text is not JSON */
    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("expected JSON, got: " + json, e);
        }
    }

    static <T> T exchange(HttpClient http, HttpRequest request, Function<HttpResponse<String>, T> read) {
        try {
            return read.apply(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from %s".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for %s".formatted(request.uri()), e);
        }
    }
}
