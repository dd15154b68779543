package dev.souk.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossOriginTest {
    private static final String LISTED = "https://shop.example, https://staff.example";

    @ParameterizedTest
    @CsvSource({"https://shop.example", "https://staff.example"})
    void lets_the_pages_of_listed_origins_read_answers_and_refusals(String origin) throws IOException {
        for (String method : new String[] {"POST", "PATCH"}) {
            JsonNode headers = answer(LISTED, method, origin).path("headers");

            assertThat(headers.path("access-control-allow-origin").asText()).isEqualTo(origin);
            assertThat(headers.path("access-control-expose-headers").asText()).contains("etag");
            assertThat(headers.path("vary").asText()).isEqualTo("origin");
            assertThat(headers.has("access-control-allow-credentials")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'https://shop.example, https://staff.example', https://shop.example.evil.example",
        "'https://shop.example, https://staff.example', null",
        "'https://shop.example, https://staff.example', https://shop.example:8443",
        "'', https://shop.example"
    })
    void keeps_answers_from_other_pages(String listed, String origin) throws IOException {
        JsonNode answer = answer(listed, "POST", origin);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("headers").has("access-control-allow-origin")).isFalse();
        assertThat(answer(listed, "OPTIONS", origin).path("headers").has("access-control-allow-methods"))
                .isFalse();
    }

    @Test
    void lets_any_page_read_answers_where_any_origin_is_allowed() throws IOException {
        JsonNode headers = answer("*", "POST", "http://localhost:3000").path("headers");

        assertThat(headers.path("access-control-allow-origin").asText()).isEqualTo("*");
        assertThat(headers.has("vary")).isFalse();
    }

    @Test
    void tells_a_browser_what_it_may_send() throws IOException {
        JsonNode answer = answer(LISTED, "OPTIONS", "https://shop.example");
        JsonNode headers = answer.path("headers");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(204);
        assertThat(headers.path("access-control-allow-methods").asText()).isEqualTo("GET, OPTIONS, POST");
        assertThat(headers.path("access-control-allow-headers").asText()).contains("idempotency-key");
        assertThat(headers.path("access-control-max-age").asText()).isEqualTo("7200");
    }

    @ParameterizedTest
    @CsvSource({"PATCH", "HEAD", "DELETE"})
    void names_the_methods_there_are_to_whoever_takes_another(String method) throws IOException {
        JsonNode answer = answer("", method, "");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(405);
        assertThat(answer.path("headers").path("allow").asText()).isEqualTo("GET, OPTIONS, POST");
        assertThat(Json.tree(answer.path("body").asText()).path("type").asText())
                .isEqualTo("method-not-allowed");
    }

    private static JsonNode answer(String origins, String method, String origin) throws IOException {
        HttpOperation empty = _ -> HttpReply.json(200, Map.of());
        var function = new HttpFunction(
                new Environment(Map.of(CrossOrigin.VARIABLE, origins)),
                Map.of("POST /things", empty, "GET /things", empty, "PUT /things/{id}", empty));
        String event = Json.write(Map.of(
                "resource",
                "/things",
                "path",
                "/things",
                "httpMethod",
                method,
                "headers",
                Map.of("Origin", origin),
                "requestContext",
                Map.of("requestId", "r1")));
        var output = new ByteArrayOutputStream();
        function.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }
}
