package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** Deploys the synthesised templates to LocalStack and places one order. Runs with {@code -Plocalstack}. */
@Tag("localstack")
class LocalStackIT {
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");
    private static final String REGION = "eu-central-1";

    @TempDir
    Path folder;

    @Test
    void places_one_order_on_the_same_templates() throws IOException, InterruptedException {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.out.println("skipped: no Docker engine");
        }
        assumeTrue(docker, "no Docker engine");
        try (LocalStackContainer localStack = new LocalStackContainer(IMAGE).withEnv("AWS_DEFAULT_REGION", REGION)) {
            localStack.start();
            URI edge = localStack.getEndpoint();
            cdk(edge, "bootstrap", "aws://000000000000/" + REGION);
            Path outputs = folder.resolve("outputs.json");
            cdk(edge, "deploy", "--all", "--require-approval", "never", "--outputs-file", outputs.toString());
            order(edge, Edge.parse(Files.readString(outputs)));
        }
    }

    private static void order(URI edge, JsonNode outputs) {
        sell(edge);
        String apiId = URI.create(outputs.path("souk-dev-api").path("ApiUrl").asText())
                .getHost()
                .replaceAll("\\..*", "");
        var journey = new OrderJourney(new ShopClient(edge.resolve("/_aws/execute-api/%s/dev".formatted(apiId))));
        OrderJourney.Outcome outcome = journey.order(journey.quote(Map.of("rice", 1)), "tok_approve", "localstack");
        assertThat(outcome.status()).isEqualTo("CONFIRMED");
    }

    /**
     * LocalStack without an account has no Cognito, so nobody can sign in as staff; the functions are invoked as API
     * Gateway would invoke them for staff.
     */
    private static void sell(URI edge) {
        invoke(edge, "catalog-http", "PUT", "/admin/products/{sku}", """
                {"name":"rice","description":"for a test","category":"pantry","price":{"amount":199,"currency":"EUR"}}""");
        invoke(edge, "inventory-http", "POST", "/admin/stock/{sku}/receipts", """
                {"quantity":10,"reference":"test"}""");
    }

    private static void invoke(URI edge, String function, String method, String resource, String body) {
        ObjectNode event = Edge.object()
                .put("httpMethod", method)
                .put("resource", resource)
                .put("path", resource.replace("{sku}", "rice"))
                .put("body", body.strip());
        event.putObject("headers").put("content-type", "application/json").put("idempotency-key", function);
        event.putObject("pathParameters").put("sku", "rice");
        event.putObject("requestContext")
                .put("requestId", "seed")
                .putObject("authorizer")
                .put("sub", "seed")
                .put("role", "staff");
        String path = "/2015-03-31/functions/souk-dev-%s/invocations".formatted(function);
        HttpRequest request = HttpRequest.newBuilder(edge.resolve(path))
                .header(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/%s/lambda/aws4_request, SignedHeaders=host, Signature=0"
                                .formatted(REGION))
                .POST(HttpRequest.BodyPublishers.ofString(event.toString()))
                .build();
        JsonNode reply = Edge.exchange(HttpClient.newHttpClient(), request, response -> Edge.parse(response.body()));
        assertThat(reply.path("statusCode").asInt()).as(reply.toString()).isEqualTo(201);
    }

    private static void cdk(URI edge, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("npx", "--yes", "-p", "aws-cdk-local@3.0.4", "-p", "aws-cdk@2.1148.1", "cdklocal"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--app", Workspace.current().cloudAssembly().toString()));
        var process = new ProcessBuilder(command).inheritIO();
        process.environment()
                .putAll(Map.of(
                        "AWS_ENDPOINT_URL",
                        edge.toString(),
                        "AWS_ENDPOINT_URL_S3",
                        edge.toString(),
                        "AWS_REGION",
                        REGION,
                        "AWS_DEFAULT_REGION",
                        REGION,
                        "AWS_ACCESS_KEY_ID",
                        "test",
                        "AWS_SECRET_ACCESS_KEY",
                        "test"));
        assertThat(process.start().waitFor()).as("cdklocal %s", arguments[0]).isZero();
    }
}
