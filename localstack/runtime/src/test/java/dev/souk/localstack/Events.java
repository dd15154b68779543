package dev.souk.localstack;

import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;

/** Puts events over the edge port and waits until everything they cause has happened. */
final class Events {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private Events() {}

    static void put(String edgeUrl, String bus, String detailType, String detail) {
        var entries = Json.object();
        entries.putArray("Entries")
                .addObject()
                .put("Source", "test")
                .put("EventBusName", bus)
                .put("DetailType", detailType)
                .put("Detail", detail);
        String answer = send(HttpRequest.newBuilder(URI.create(edgeUrl))
                .header("X-Amz-Target", "AWSEvents.PutEvents")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(entries)))
                .build());
        if (Json.parse(answer).path("FailedEntryCount").asInt(1) != 0) {
            throw new AssertionError(answer);
        }
    }

    static void awaitRest(String edgeUrl) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(edgeUrl + "/_souk/quiescence"))
                .build();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        String state = send(question);
        while (!Json.parse(state).path("idle").asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the stack does not come to rest: " + state);
            }
            LockSupport.parkNanos(10_000_000);
            state = send(question);
        }
    }

    /** Posts nothing to an address; returns the status of the answer. */
    static int post(String url) {
        return exchange(HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    /** Sends JSON to an address; returns status and body. */
    static String send(String method, String url, String body) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
        return answer.statusCode() + " " + answer.body();
    }

    private static String send(HttpRequest request) {
        return exchange(request).body();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
