package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API's edge says to browsers, to wrong methods, and to those who send too much or too often. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class EdgeJourneyIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAGE = "https://shop.example";
    private static final int AT_ONCE = 100;

    private final RunningStack running;
    private final HttpClient client = HttpClient.newHttpClient();

    EdgeJourneyIT(RunningStack running) {
        this.running = running;
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void a_browser_learns_before_it_sends_a_token_what_a_page_may_send() throws Exception {
        for (String path : List.of("/orders", "/carts/c-1/items/milk", "/products")) {
            HttpResponse<String> preflight = send("OPTIONS", path, "", "origin", PAGE);

            assertThat(preflight.statusCode()).as(path).isEqualTo(204);
            assertThat(header(preflight, "access-control-allow-origin")).isEqualTo("*");
            assertThat(header(preflight, "access-control-allow-methods")).contains("OPTIONS");
            assertThat(header(preflight, "access-control-allow-headers")).contains("authorization");
        }
        assertThat(header(send("OPTIONS", "/orders", ""), "allow")).isEqualTo("GET, OPTIONS, POST");
    }

    @Test
    void a_page_may_read_answers_of_functions_and_refusals_of_the_gateway() throws Exception {
        for (String path : List.of("/products", "/products/no-such", "/me", "/nowhere")) {
            HttpResponse<String> answer = send("GET", path, "", "origin", PAGE);

            assertThat(header(answer, "access-control-allow-origin")).as(path).isEqualTo("*");
        }
    }

    @Test
    void a_method_that_a_path_does_not_have_is_refused_with_those_it_has() throws Exception {
        HttpResponse<String> patch = send("PATCH", "/carts", "{}");
        HttpResponse<String> unknown = send("PROPFIND", "/carts", "");

        assertThat(patch.statusCode()).isEqualTo(405);
        assertThat(header(patch, "allow")).isEqualTo("GET, OPTIONS, POST");
        assertThat(JSON.readTree(patch.body()).path("type").asText()).isEqualTo("method-not-allowed");
        assertThat(send("HEAD", "/carts", "").statusCode()).isEqualTo(405);
        assertThat(unknown.statusCode())
                .as("the gateway itself knows seven methods")
                .isEqualTo(404);
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() throws Exception {
        HttpResponse<String> answer = send(
                "PUT",
                "/carts/c-1/items/milk",
                "x".repeat(70_000),
                "content-type",
                "application/json",
                "authorization",
                guest());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    }

    /** Twenty may come at once, and ten more each second: of a hundred at once some come too often. */
    @Test
    void whoever_asks_for_the_costly_too_often_is_told_when_to_come_back() throws Exception {
        String token = "Bearer " + running.stack().token("edge-exporter", false);
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> client.sendAsync(
                        request("GET", "/me/export", "", "authorization", token), BodyHandlers.ofString()))
                .toList();
        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).containsOnly(200, 429);
        assertThat(header(refused, "retry-after")).isEqualTo("1");
        assertThat(JSON.readTree(refused.body()).path("type").asText()).isEqualTo("too-many-requests");
        assertThat(send("GET", "/products", "").statusCode())
                .as("others are not held back")
                .isEqualTo(200);
    }

    private String guest() throws Exception {
        return "Bearer "
                + JSON.readTree(send("POST", "/guests", "").body())
                        .path("token")
                        .asText();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(method, path, body, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(running.runtime().apiUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
