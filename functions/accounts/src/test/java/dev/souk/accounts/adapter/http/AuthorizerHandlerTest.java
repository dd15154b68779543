package dev.souk.accounts.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizerHandlerTest {
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final String METHOD = "arn:aws:execute-api:eu-central-1:000000000000:api1/dev/GET/orders/1";

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final AuthorizerHandler handler =
            new AuthorizerHandler(new Environment(Map.of()), ISSUER.trustedBy(new SteppingClock()));

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "authorization", "AUTHORIZATION"})
    void lets_a_known_caller_use_the_whole_stage(String header) throws IOException {
        JsonNode reply = authorize(Map.of(header, "Bearer " + ISSUER.rs256(TestIssuer.claims())));

        assertThat(reply.path("principalId").asText()).isEqualTo("ada");
        assertThat(reply.path("context").toString()).isEqualTo("{\"sub\":\"ada\",\"role\":\"customer\"}");
        assertThat(reply.path("policyDocument").toString())
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Action\":\"execute-api:Invoke\","
                        + "\"Effect\":\"Allow\","
                        + "\"Resource\":\"arn:aws:execute-api:eu-central-1:000000000000:api1/dev/*\"}]}");
    }

    @Test
    void says_unauthorized_and_nothing_else_of_anybody_else() {
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "Bearer nonsense"),
                Map.of(
                        "Authorization",
                        "Bearer " + ISSUER.rs256(TestIssuer.claims().issuer("other"))),
                Map.of("X-Role", "staff"))) {
            assertThatThrownBy(() -> authorize(headers))
                    .isExactlyInstanceOf(RuntimeException.class)
                    .hasMessage("Unauthorized")
                    .hasNoCause();
        }
        assertThat(output.size()).isZero();
    }

    @Test
    void takes_no_role_from_a_header() throws IOException {
        JsonNode reply = authorize(Map.of(
                "Authorization", "Bearer " + ISSUER.rs256(TestIssuer.claims()), "X-Role", "staff", "role", "staff"));

        assertThat(reply.at("/context/role").asText()).isEqualTo("customer");
    }

    private JsonNode authorize(Map<String, String> headers) throws IOException {
        String event = Json.write(Map.of("type", "REQUEST", "methodArn", METHOD, "headers", headers));
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }
}
