package dev.souk.localstack.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiGatewayTest {
    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void the_function_answers_200() {
        api.functions.replies("{'statusCode':200,'headers':{'ETag':'v1'},'body':'hello'}");
    }

    @Test
    void counts_a_request_until_all_is_done_that_it_asked_for() {
        ApiGateway gateway = api.gateway();
        List<Integer> underWay = new ArrayList<>();
        api.functions.does(_ -> {
            underWay.add(gateway.requests().underWay());
            return new Invocation(Json.parse("{\"statusCode\":200}"), null);
        });
        var answer = gateway.handle(ApiFixture.request("GET", "/dev/products", Map.of()));
        assertThat(gateway.requests().underWay()).isEqualTo(1);
        api.time.settle();

        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(underWay).containsExactly(1);
        assertThat(gateway.requests().underWay()).isZero();
    }

    @Test
    void gives_the_client_what_the_function_answers() {
        ApiReply reply = api.get("/dev/products/milk");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().text()).isEqualTo("hello");
        assertThat(reply.headers().get("ETag")).containsExactly("v1");
        assertThat(reply.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(reply.headers().get("x-amzn-RequestId")).containsExactly("id-1");
    }

    @Test
    void gives_the_function_the_proxy_event() {
        JsonNode event = eventOfRichRequest();

        assertThat(event.path("resource").asText()).isEqualTo("/products/{sku}");
        assertThat(event.path("path").asText()).isEqualTo("/products/milk");
        assertThat(event.at("/pathParameters/sku").asText()).isEqualTo("milk");
        assertThat(event.at("/headers/Accept").asText()).isEqualTo("b");
        assertThat(event.at("/multiValueHeaders/Accept")).hasSize(2);
        assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("2");
        assertThat(event.at("/multiValueQueryStringParameters/q/0").asText()).isEqualTo("1");
        assertThat(event.path("stageVariables").isNull()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("{}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void tells_the_function_the_context_of_the_request() {
        JsonNode context = eventOfRichRequest().path("requestContext");

        assertThat(context.has("authorizer")).isFalse();
        assertThat(Json.write(context))
                .contains(
                        "\"accountId\":\"000000000000\"",
                        "\"apiId\":\"api1\"",
                        "\"stage\":\"dev\"",
                        "\"requestId\":\"id-1\"",
                        "\"path\":\"/dev/products/milk\"",
                        "\"resourcePath\":\"/products/{sku}\"",
                        "\"sourceIp\":\"127.0.0.1\"",
                        "\"requestTime\":\"01/Jan/2026:00:00:00 +0000\"",
                        "\"requestTimeEpoch\":1767225600000");
    }

    @Test
    void invokes_the_function_by_the_permission_that_names_the_route() {
        api.get("/dev/products/milk");

        assertThat(api.permissions.asked())
                .containsExactly(
                        "apigateway.amazonaws.com lambda:InvokeFunction %s arn:aws:execute-api:eu-central-1:000000000000:api1/dev/GET/products/{sku}"
                                .formatted(Stack.functionArn("catalog")));
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/products,catalog",
        "/dev/products/,catalog",
        "/dev/products/special,special",
        "/dev/products/sp%65cial,special",
        "/dev/products/a%2Fb,catalog",
        "/dev/files/a/b,files"
    })
    void routes_by_path(String path, String function) {
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(api.functions.invoked()).containsExactly(Stack.functionArn(function));
    }

    @Test
    void keeps_an_encoded_slash_within_its_parameter() {
        api.get("/dev/products/a%2Fb");

        assertThat(api.functions.payloads().getFirst().at("/pathParameters/sku").asText())
                .isEqualTo("a%2Fb");
    }

    @Test
    void carries_binary_bodies_in_base64_both_ways() {
        api.apiProperties("{'BinaryMediaTypes':['image/*']}");
        api.functions.replies(
                "{'statusCode':200,'headers':{'Content-Type':'image/png'},'body':'AQID','isBase64Encoded':true}");
        ApiReply reply = api.send(
                api.gateway(),
                new ApiRequest(
                        "GET",
                        "/dev/products",
                        Map.of("Content-Type", List.of("image/png")),
                        Map.of(),
                        Bytes.of(new byte[] {9, 8}),
                        "127.0.0.1",
                        "HTTP/1.1"));

        assertThat(api.functions.payloads().getFirst().path("body").asText()).isEqualTo("CQg=");
        assertThat(api.functions.payloads().getFirst().path("isBase64Encoded").asBoolean())
                .isTrue();
        assertThat(reply.body().toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void lets_no_function_set_the_headers_that_the_gateway_keeps_to_itself() {
        api.functions.replies("{'statusCode':401,'headers':{'WWW-Authenticate':'Bearer'}}");

        assertThat(api.get("/dev/products").headers()).containsKey("x-amzn-Remapped-WWW-Authenticate");
    }

    @Test
    void answers_a_mock_by_itself() {
        api.add(
                "Method",
                "options",
                "'ResourceId':'products','HttpMethod':'OPTIONS','Integration':{'Type':'MOCK','IntegrationResponses':[{'StatusCode':'204','ResponseParameters':{'method.response.header.Access-Control-Allow-Origin':'\\u0027*\\u0027'}}]}");

        ApiReply reply = api.send(api.gateway(), ApiFixture.request("OPTIONS", "/dev/products", Map.of()));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers().get("Access-Control-Allow-Origin")).containsExactly("*");
    }

    private JsonNode eventOfRichRequest() {
        api.send(
                api.gateway(),
                new ApiRequest(
                        "GET",
                        "/dev/products/milk",
                        Map.of("Accept", List.of("a", "b"), "Host", List.of("localhost")),
                        Map.of("q", List.of("1", "2")),
                        Bytes.of("{}"),
                        "127.0.0.1",
                        "HTTP/1.1"));
        return api.functions.payloads().getFirst();
    }
}
