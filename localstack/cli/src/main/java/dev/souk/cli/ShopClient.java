package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The shop's HTTP API as a client sees it. */
public final class ShopClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String base;
    private final Retries retries;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param api base address with the stage, e.g. {@code http://localhost:8080/dev} */
    public ShopClient(URI api) {
        this(api, Retries.none());
    }

    /** @param retries of every request */
    ShopClient(URI api, Retries retries) {
        this.base = api.toString();
        this.retries = retries;
    }

    /**
     * An answer of the API.
     *
     * @param body parsed JSON, a missing node when there is none
     * @param text the body as it came
     */
    public record Answer(int status, JsonNode body, String text, Optional<String> etag) {
        /** @throws UnexpectedAnswer unless the status is in the 200s */
        public Answer orThrow(String doing) {
            if (status / 100 != 2) {
                throw new UnexpectedAnswer(doing, status, text);
            }
            return this;
        }
    }

    public Answer get(String token, String path) {
        return send("GET", token, path, "", Map.of());
    }

    public Answer send(String method, String token, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("content-type", "application/json");
        }
        request.method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpRequest built = request.build();
        return retries.send(() -> Edge.exchange(http, built, ShopClient::answer));
    }

    private static Answer answer(HttpResponse<String> response) {
        String text = response.body();
        JsonNode body = text.isEmpty() ? Edge.object().path("nothing") : Edge.parse(text);
        return new Answer(response.statusCode(), body, text, response.headers().firstValue("etag"));
    }
}
