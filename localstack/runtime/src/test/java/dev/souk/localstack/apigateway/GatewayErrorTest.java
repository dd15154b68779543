package dev.souk.localstack.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayErrorTest {
    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void the_function_answers_200() {
        api.functions.replies("{'statusCode':200,'headers':{'ETag':'v1'},'body':'hello'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/nothing", "/dev/products/a/b", "/dev", "/dev//products"})
    void answers_an_unknown_route_as_aws_does(String path) {
        ApiReply reply = api.get(path);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().text()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void answers_a_wrong_method_like_an_unknown_route_and_a_wrong_stage_with_403() {
        assertThat(api.send(api.gateway(), ApiFixture.request("DELETE", "/dev/products", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/prod/products").body().text()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void answers_with_the_templates_own_gateway_response() {
        api.add(
                "GatewayResponse",
                "g1",
                "'ResponseType':'MISSING_AUTHENTICATION_TOKEN','StatusCode':'404','ResponseParameters':{'gatewayresponse.header.x-correlation-id':'context.requestId','gatewayresponse.header.Cache-Control':'\\u0027no-store\\u0027'},'ResponseTemplates':{'application/problem+json':'{\\'detail\\':$context.error.messageString,\\'instance\\':\\'$context.path\\'}'}");

        ApiReply reply = api.get("/dev/nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers().get("Content-Type")).containsExactly("application/problem+json");
        assertThat(reply.headers().get("x-correlation-id")).containsExactly("id-1");
        assertThat(reply.headers().get("Cache-Control")).containsExactly("no-store");
        assertThat(reply.body().text())
                .isEqualTo("{\"detail\":\"Missing Authentication Token\",\"instance\":\"/dev/nothing\"}");
    }

    @Test
    void falls_back_to_the_templates_default_for_4xx() {
        api.add("GatewayResponse", "g1", "'ResponseType':'DEFAULT_4XX','StatusCode':'400'");

        assertThat(api.get("/dev/nothing").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text'",
                "{}",
                "{'statusCode':'ok'}",
                "{'statusCode':200,'body':{'not':'text'}}",
                "{'statusCode':200,'headers':'none'}"
            })
    void answers_502_to_a_malformed_reply(String reply) {
        api.functions.replies(reply);

        assertThat(api.get("/dev/products").status()).isEqualTo(502);
    }

    @Test
    void answers_502_when_the_function_fails_and_500_when_it_cannot_be_invoked() {
        api.functions.fails();
        assertThat(api.get("/dev/products").status()).isEqualTo(502);

        api.functions.does(_ -> {
            throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
        });
        assertThat(api.get("/dev/products").status()).isEqualTo(500);

        api.permissions.deny("lambda:InvokeFunction");
        assertThat(api.get("/dev/products").body().text()).isEqualTo("{\"message\":\"Internal server error\"}");
    }

    @Test
    void answers_504_when_the_function_takes_longer_than_29_seconds() {
        api.functions.does(_ -> {
            api.time.advance(Duration.ofSeconds(30));
            return new Invocation(Json.parse("{\"statusCode\":200}"), null);
        });

        ApiReply reply = api.get("/dev/products");

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.body().text()).isEqualTo("{\"message\":\"Endpoint request timed out\"}");
    }

    @Test
    void refuses_a_body_over_10_megabytes_and_headers_over_10_kilobytes() {
        ApiRequest large = new ApiRequest(
                "GET",
                "/dev/products",
                Map.of(),
                Map.of(),
                Bytes.of(new byte[ApiGateway.MOST_BYTES + 1]),
                "127.0.0.1",
                "HTTP/1.1");
        ApiRequest wordy = ApiFixture.request("GET", "/dev/products", Map.of("x", "y".repeat(10_240)));

        assertThat(api.send(api.gateway(), large).status()).isEqualTo(413);
        assertThat(api.send(api.gateway(), wordy).status()).isEqualTo(431);
    }

    @Test
    void throttles_by_the_stages_token_bucket() {
        ApiGateway gateway = api.stageSettings(
                        ",'MethodSettings':[{'HttpMethod':'*','ResourcePath':'/*','ThrottlingRateLimit':2,'ThrottlingBurstLimit':1}]")
                .gateway();
        ApiRequest request = ApiFixture.request("GET", "/dev/products", Map.of());

        assertThat(api.send(gateway, request).status()).isEqualTo(200);
        assertThat(api.send(gateway, request).status()).isEqualTo(429);
        api.time.advance(Duration.ofMillis(500));
        assertThat(api.send(gateway, request).status()).isEqualTo(200);
    }

    @Test
    void throttles_one_method_by_its_own_bucket_as_CDK_names_it() {
        ApiGateway gateway = api.stageSettings(
                        ",'MethodSettings':[{'HttpMethod':'GET','ResourcePath':'/~1products~1{sku}','ThrottlingRateLimit':2,'ThrottlingBurstLimit':1}]")
                .gateway();
        ApiRequest one = ApiFixture.request("GET", "/dev/products/rice", Map.of());

        assertThat(api.send(gateway, one).status()).isEqualTo(200);
        assertThat(api.send(gateway, one).status()).isEqualTo(429);
        assertThat(api.send(gateway, ApiFixture.request("GET", "/dev/products", Map.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_request_without_a_parameter_that_the_template_requires() {
        api.add("RequestValidator", "v1", "'ValidateRequestParameters':true");
        api.method(
                "carts",
                "GET",
                "cart",
                ",'RequestValidatorId':'v1','RequestParameters':{'method.request.querystring.limit':true}");

        ApiReply reply = api.get("/dev/carts");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().text()).isEqualTo("{\"message\":\"Missing required request parameters: [limit]\"}");
    }
}
