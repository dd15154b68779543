package dev.souk.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.lambda.fixture.TestRequests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class HttpFunctionTest {
    record Greeting(String name) {
        Greeting {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("name must be text");
            }
        }
    }

    private static HttpReply answer(HttpOperation operation) {
        return answer(operation, TestRequests.post("/greetings"));
    }

    private static HttpReply answer(HttpOperation operation, TestRequests request) {
        return new HttpFunction(new Environment(Map.of()), Map.of("POST /greetings", operation))
                .answer(request.build());
    }

    private static HttpReply greet(TestRequests request) {
        return answer(r -> HttpReply.json(200, r.body(Greeting.class)), request);
    }

    @Test
    void answers_a_proxy_event_in_its_correlation() throws IOException {
        String event = """
                {"resource":"/greetings","path":"/greetings","httpMethod":"POST",
                 "headers":{"Content-Type":"application/json","X-Correlation-Id":"abc"},"queryStringParameters":null,
                 "pathParameters":null,"requestContext":{"requestId":"r1","authorizer":{"sub":"s1","role":"guest"}},
                 "body":"eyJuYW1lIjoiQWRhIn0=","isBase64Encoded":true}""";
        JsonNode response = deliver(
                event,
                request -> HttpReply.json(
                                201,
                                Map.of(
                                        "hello", request.body(Greeting.class).name(),
                                        "to", request.requireShopper().subject(),
                                        "in", Correlation.current().correlationId()))
                        .withETag(3));
        assertThat(response.path("statusCode").asInt()).isEqualTo(201);
        assertThat(response.path("headers").path("x-correlation-id").asText()).isEqualTo("abc");
        assertThat(response.path("headers").path("etag").asText()).isEqualTo("\"3\"");
        assertThat(response.path("headers").path("x-content-type-options").asText())
                .isEqualTo("nosniff");
        assertThat(Json.tree(response.path("body").asText()))
                .isEqualTo(Json.tree("{\"hello\":\"Ada\",\"to\":\"s1\",\"in\":\"abc\"}"));
    }

    @Test
    void gives_locations_as_the_client_must_ask_for_them() throws IOException {
        String event = """
                {"resource":"/greetings","path":"/greetings","httpMethod":"POST",
                 "requestContext":{"requestId":"r1","path":"/dev/greetings"}}""";
        JsonNode response = deliver(event, request -> HttpReply.empty(201).withHeader("location", "/greetings/1"));
        assertThat(response.path("headers").path("location").asText()).isEqualTo("/dev/greetings/1");
        JsonNode own = deliver(
                event.replace("/dev/greetings", "/greetings"),
                request -> HttpReply.empty(201).withHeader("location", "/greetings/1"));
        assertThat(own.path("headers").path("location").asText()).isEqualTo("/greetings/1");
    }

    private static JsonNode deliver(String event, HttpOperation operation) throws IOException {
        var output = new ByteArrayOutputStream();
        new HttpFunction(new Environment(Map.of()), Map.of("POST /greetings", operation))
                .handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void names_the_field_that_is_wrong() {
        HttpReply reply = greet(TestRequests.post("/greetings").text("{\"name\":\"x\",\"role\":\"staff\"}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        JsonNode problem = Json.tree(reply.body());
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/role");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("instance").asText()).isEqualTo("/greetings");
    }

    @Test
    void takes_no_null_for_a_field_that_is_left_out() {
        HttpReply reply = greet(TestRequests.post("/greetings").text("{\"name\":null}"));
        assertThat(reply.status()).isEqualTo(400);
        HttpReply within = answer(
                r -> HttpReply.json(200, r.body(Map.class)),
                TestRequests.post("/greetings").text("{\"a/b\":[1,{\"c\":null}]}"));
        assertThat(Json.tree(within.body()).at("/errors/0/pointer").asText()).isEqualTo("/a~1b/1/c");
    }

    @Test
    void refuses_a_body_of_another_media_type_or_size() {
        assertThat(greet(TestRequests.post("/greetings").text("{}").header("content-type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(greet(TestRequests.post("/greetings").text("{\"name\":\"%s\"}".formatted("x".repeat(70_000))))
                        .status())
                .isEqualTo(413);
        assertThat(greet(TestRequests.post("/greetings")).status()).isEqualTo(400);
    }

    @Test
    void answers_every_failure_with_its_problem_and_no_details_of_ours() {
        assertThat(answer(r -> {
                            throw new StaleWrite("cart c1 has moved on");
                        })
                        .status())
                .isEqualTo(412);
        HttpReply internal = answer(r -> {
            throw new IllegalStateException("secret detail");
        });
        assertThat(internal.status()).isEqualTo(500);
        assertThat(internal.body()).doesNotContain("secret").doesNotContain("IllegalState");
        HttpReply silent = answer(r -> {
            throw SdkClientException.create("connection refused");
        });
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.headers()).containsEntry("retry-after", "1");
    }

    @Test
    void asks_to_come_back_when_a_dependency_is_throttled_but_not_when_we_asked_wrongly() {
        HttpReply throttled = answer(r -> {
            throw ProvisionedThroughputExceededException.builder()
                    .statusCode(400)
                    .awsErrorDetails(software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                            .errorCode("ProvisionedThroughputExceededException")
                            .build())
                    .build();
        });
        assertThat(throttled.status()).isEqualTo(503);
        HttpReply wrong = answer(r -> {
            throw DynamoDbException.builder().statusCode(400).build();
        });
        assertThat(wrong.status()).isEqualTo(500);
    }

    @Test
    void knows_who_may() {
        assertThat(answer(
                                r -> HttpReply.json(200, r.requireStaff()),
                                TestRequests.post("/greetings").by("s", Role.CUSTOMER))
                        .status())
                .isEqualTo(403);
        assertThat(answer(r -> HttpReply.json(200, r.requireShopper()), TestRequests.post("/greetings"))
                        .status())
                .isEqualTo(403);
        assertThat(answer(
                                r -> HttpReply.json(200, r.requireCustomer()),
                                TestRequests.post("/greetings").by("s", Role.GUEST))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void reads_limits_and_entity_tags_strictly() {
        HttpOperation echo = r -> HttpReply.json(
                200, Map.of("limit", r.limit(), "version", r.ifMatch().orElse(-1)));
        assertThat(answer(echo).body()).isEqualTo(Json.write(Map.of("limit", 20, "version", -1)));
        assertThat(answer(echo, TestRequests.post("/greetings").query("limit", "0"))
                        .status())
                .isEqualTo(400);
        assertThat(answer(echo, TestRequests.post("/greetings").query("limit", "101"))
                        .status())
                .isEqualTo(400);
        assertThat(answer(echo, TestRequests.post("/greetings").header("if-match", "*"))
                        .status())
                .isEqualTo(400);
        assertThat(answer(echo, TestRequests.post("/greetings").header("if-match", "\"7\""))
                        .body())
                .contains("\"version\":7");
    }

    @Test
    void knows_no_other_route() {
        HttpReply reply = answer(r -> HttpReply.empty(204), TestRequests.get("/farewells"));
        assertThat(reply.status()).isEqualTo(404);
    }
}
