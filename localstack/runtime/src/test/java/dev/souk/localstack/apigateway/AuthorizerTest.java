package dev.souk.localstack.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizerTest {
    private static final String METHOD = "arn:aws:execute-api:eu-central-1:000000000000:api1/dev/POST/carts";

    private final ApiFixture api = new ApiFixture();

    @Test
    void lets_an_allowed_caller_through_and_tells_the_function_who_it_is() {
        says("Allow", METHOD);

        assertThat(post("Bearer t").status()).isEqualTo(200);

        JsonNode question = api.functions.payloads().get(0);
        assertThat(question.path("type").asText()).isEqualTo("REQUEST");
        assertThat(question.path("methodArn").asText()).isEqualTo(METHOD);
        assertThat(question.at("/headers/Authorization").asText()).isEqualTo("Bearer t");
        JsonNode caller = api.functions.payloads().get(1).at("/requestContext/authorizer");
        assertThat(caller.path("principalId").asText()).isEqualTo("guest:1");
        assertThat(caller.path("role").asText()).isEqualTo("guest");
        assertThat(caller.path("level").asText()).isEqualTo("3");
        assertThat(api.permissions.asked().getFirst())
                .isEqualTo(
                        "apigateway.amazonaws.com lambda:InvokeFunction %s arn:aws:execute-api:eu-central-1:000000000000:api1/authorizers/auth1"
                                .formatted(Stack.functionArn("authorizer")));
    }

    @Test
    void answers_401_without_asking_when_the_identity_is_missing() {
        ApiReply reply = api.send(api.gateway(), ApiFixture.request("POST", "/dev/carts", Map.of()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body().text()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(api.functions.invoked()).isEmpty();
    }

    @Test
    void answers_401_when_the_function_says_unauthorized() {
        api.functions.does(_ -> new Invocation(Json.object().put("errorMessage", "Unauthorized"), "Unhandled"));

        assertThat(post("Bearer t").status()).isEqualTo(401);
    }

    @Test
    void answers_403_when_the_policy_denies_or_does_not_cover_the_method() {
        says("Deny", METHOD);
        assertThat(post("Bearer t").status()).isEqualTo(403);

        says("Allow", METHOD.replace("POST", "GET"));
        assertThat(post("Bearer t").status()).isEqualTo(403);
    }

    @Test
    void understands_wildcards_in_the_policy() {
        says("Allow", "arn:aws:execute-api:*:*:api1/dev/*/*");

        assertThat(post("Bearer t").status()).isEqualTo(200);
    }

    @Test
    void answers_500_when_the_function_fails() {
        api.functions.fails();

        ApiReply reply = post("Bearer t");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers().get("x-amzn-ErrorType")).containsExactly("AuthorizerFailureException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'principalId':'x'}",
                "{'principalId':'x','policyDocument':{'Statement':[]},'context':{'nested':{'a':1}}}"
            })
    void answers_500_to_an_answer_that_is_no_policy(String answer) {
        api.functions.replies(answer);

        ApiReply reply = post("Bearer t");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers().get("x-amzn-ErrorType")).containsExactly("AuthorizerConfigurationException");
    }

    @Test
    void asks_once_per_identity_until_the_answer_is_too_old() {
        says("Allow", METHOD);
        ApiGateway gateway = api.gateway();
        post(gateway, "Bearer t");
        post(gateway, "Bearer t");
        assertThat(asked()).isEqualTo(1);

        post(gateway, "Bearer other");
        assertThat(asked()).isEqualTo(2);
        api.time.advance(Duration.ofMinutes(5));
        post(gateway, "Bearer t");
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void asks_every_time_when_caching_is_off() {
        api.authorizer("'IdentitySource':'method.request.header.Authorization','AuthorizerResultTtlInSeconds':0");
        says("Allow", METHOD);
        ApiGateway gateway = api.gateway();
        post(gateway, "Bearer t");
        post(gateway, "Bearer t");

        assertThat(asked()).isEqualTo(2);
    }

    private void says(String effect, String resource) {
        api.functions.does(payload -> payload.path("type").asText().equals("REQUEST")
                ? new Invocation(Json.parse("""
                                {"principalId":"guest:1","context":{"role":"guest","level":3},
                                 "policyDocument":{"Version":"2012-10-17","Statement":[
                                  {"Effect":"%s","Action":"execute-api:Invoke","Resource":["%s"]}]}}""".formatted(effect, resource)), null)
                : new Invocation(Json.parse("{\"statusCode\":200}"), null));
    }

    private ApiReply post(String token) {
        return post(api.gateway(), token);
    }

    private ApiReply post(ApiGateway gateway, String token) {
        return api.send(gateway, ApiFixture.request("POST", "/dev/carts", Map.of("Authorization", token)));
    }

    private long asked() {
        return api.functions.invoked().stream()
                .filter(arn -> arn.equals(Stack.functionArn("authorizer")))
                .count();
    }
}
