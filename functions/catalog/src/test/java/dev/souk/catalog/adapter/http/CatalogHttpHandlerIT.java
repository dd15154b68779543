package dev.souk.catalog.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.adapter.dynamodb.DynamoDbReadModel;
import dev.souk.catalog.domain.Sku;
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

class CatalogHttpHandlerIT {
    private static final String MILK = "{\"name\":\"Whole milk\",\"description\":\"Fresh.\",\"category\":\"dairy\","
            + "\"price\":{\"amount\":119,\"currency\":\"EUR\"}}";

    private final TestTable table = TestTable.create();
    private final CatalogHttpHandler handler = new CatalogHttpHandler(Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_SESSION_TOKEN", "test",
            "AWS_ENDPOINT_URL", DynamoDbLocal.shared().endpoint().toString(),
            "TABLE_NAME", table.name(),
            "CURSOR_KEY_ARN", "arn:aws:secretsmanager:eu-central-1:000000000000:secret:cursor-key"));

    @Test
    void answers_as_it_is_deployed_from_its_environment_alone() throws IOException {
        JsonNode created = send("PUT", "/admin/products/{sku}", Map.of("sub", "staff-1", "role", "staff"), MILK);
        new DynamoDbReadModel(table::client, table.name()).project(new Sku("whole-milk"));
        JsonNode read = send("GET", "/products/{sku}", Map.of(), "");

        assertThat(created.path("statusCode").asInt()).isEqualTo(201);
        assertThat(read.path("statusCode").asInt()).isEqualTo(200);
        assertThat(read.path("headers").path("cache-control").asText()).startsWith("public");
        assertThat(Json.tree(read.path("body").asText()).path("name").asText()).isEqualTo("Whole milk");
    }

    private JsonNode send(String method, String resource, Map<String, String> authorizer, String body)
            throws IOException {
        String event = Json.write(Map.of(
                "httpMethod", method,
                "resource", resource,
                "path", resource.replace("{sku}", "whole-milk"),
                "pathParameters", Map.of("sku", "whole-milk"),
                "headers", Map.of("Content-Type", "application/json"),
                "requestContext", Map.of("requestId", "request-1", "authorizer", authorizer),
                "body", body));
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }
}
