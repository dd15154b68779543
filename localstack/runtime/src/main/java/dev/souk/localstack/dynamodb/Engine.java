package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** HTTP to DynamoDB Local. */
final class Engine implements AutoCloseable {
    /** DynamoDB Local wants a signature's shape but checks nothing in it. */
    private static final String ANYBODY =
            "AWS4-HMAC-SHA256 Credential=souk/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI endpoint;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Engine(URI endpoint) {
        this.endpoint = endpoint;
    }

    HttpResponse<byte[]> send(String target, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", ANYBODY)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while DynamoDB Local was asked for " + target, e);
        }
    }

    /**
     * A call of the runtime itself.
     *
     * @throws IllegalStateException with the engine's own words when it refuses
     */
    JsonNode call(String operation, JsonNode input) {
        HttpResponse<byte[]> response =
                send("DynamoDB_20120810." + operation, Json.write(input).getBytes(StandardCharsets.UTF_8));
        String answer = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("%s of %s failed: %s"
                    .formatted(operation, input.path("TableName").asText(), answer));
        }
        return Json.parse(answer);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
