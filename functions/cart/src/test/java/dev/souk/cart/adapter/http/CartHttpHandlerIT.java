package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cart.CartModule;
import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.lambda.fixture.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartHttpHandlerIT {
    private final Map<String, String> environment = Map.of(
            "GUEST_TOKEN_KEY_ARN", "arn:aws:secretsmanager:eu-central-1:000000000000:secret:guest-token-key",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_SESSION_TOKEN", "test",
            "AWS_ENDPOINT_URL", DynamoDbLocal.shared().endpoint().toString(),
            "TABLE_NAME", TestTable.create().name(),
            "QUOTE_KEY_ARN", "arn:aws:secretsmanager:eu-central-1:000000000000:secret:quote-key");
    private final CartHttpHandler handler = new CartHttpHandler(environment);

    @Test
    void answers_as_it_is_deployed_from_its_environment_alone() throws IOException {
        new CartModule(environment).productCopies().keep(milkAt(119, 1));

        JsonNode opened = send("POST", "/carts", Map.of(), "");
        String cart = Json.tree(opened.path("body").asText()).path("id").asText();
        JsonNode put =
                send("PUT", "/carts/{id}/items/{sku}", Map.of("id", cart, "sku", "whole-milk"), "{\"quantity\":2}");
        JsonNode viewed = send("GET", "/carts/{id}", Map.of("id", cart), "");

        assertThat(opened.path("statusCode").asInt()).isEqualTo(201);
        assertThat(put.path("statusCode").asInt()).isEqualTo(200);
        assertThat(viewed.path("body")).isEqualTo(put.path("body"));
        assertThat(viewed.path("headers").path("cache-control").asText()).isEqualTo("no-store");
    }

    private JsonNode send(String method, String resource, Map<String, String> path, String body) throws IOException {
        String event = Json.write(Map.of(
                "httpMethod", method,
                "resource", resource,
                "path", resource,
                "pathParameters", path,
                "headers", Map.of("Content-Type", "application/json"),
                "requestContext",
                        Map.of("requestId", "request-1", "authorizer", Map.of("sub", "guest:anna", "role", "guest")),
                "body", body));
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }
}
