package dev.souk.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.souk.localstack.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class EdgeServerTest {
    @TempDir
    private static Path directory;

    private static EdgeFixture edge;

    @BeforeAll
    static void start() {
        edge = EdgeFixture.start(directory);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @BeforeEach
    void forget() {
        edge.written.clear();
    }

    @Test
    void passes_dynamodb_calls_on_and_rings_for_writes_alone() {
        try (DynamoDbClient tables = edge.client(DynamoDbClient.builder())) {
            Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS("1"), "sk", AttributeValue.fromS("2"));

            tables.putItem(put -> put.tableName(EdgeFixture.OWN_TABLE).item(key));
            assertThat(tables.getItem(
                                    get -> get.tableName(EdgeFixture.OWN_TABLE).key(key))
                            .item())
                    .isEqualTo(key);
            assertThat(edge.written).containsExactly(EdgeFixture.OWN_TABLE);
        }
    }

    @Test
    void keeps_the_engines_own_errors() {
        try (DynamoDbClient tables = edge.client(DynamoDbClient.builder())) {
            assertThatThrownBy(() -> tables.describeTable(describe -> describe.tableName("nobody")))
                    .isInstanceOfSatisfying(
                            DynamoDbException.class,
                            failure -> assertThat(failure.awsErrorDetails().errorCode())
                                    .isEqualTo("ResourceNotFoundException"));
        }
    }

    @Test
    void lets_a_function_write_to_the_table_its_role_names() {
        assertThat(invoke(EdgeFixture.OWN_TABLE)).isEqualTo("{}");
        assertThat(edge.written).containsExactly(EdgeFixture.OWN_TABLE);
    }

    @Test
    void refuses_a_function_every_other_table() {
        assertThat(Json.parse(invoke(EdgeFixture.OTHER_TABLE)).path("message").asText())
                .isEqualTo(
                        "User: arn:aws:sts::000000000000:assumed-role/writer-role/writer is not authorized to perform: "
                                + "dynamodb:PutItem on resource: arn:aws:dynamodb:eu-central-1:000000000000:table/edge-other "
                                + "because no identity-based policy allows the dynamodb:PutItem action");
        assertThat(edge.written).isEmpty();
    }

    @Test
    void invokes_with_the_tail_of_the_log_and_the_version() {
        try (LambdaClient lambda = edge.client(LambdaClient.builder())) {
            InvokeResponse answer = lambda.invoke(
                    call -> call.functionName("echo").logType(LogType.TAIL).payload(SdkBytes.fromUtf8String("7")));

            assertThat(answer.executedVersion()).isEqualTo("$LATEST");
            assertThat(answer.payload().asUtf8String()).contains("\"event\":7");
            assertThat(new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8))
                    .contains("heard 7");
            assertThat(lambda.invoke(call -> call.functionName("echo")
                                    .invocationType(InvocationType.EVENT)
                                    .payload(SdkBytes.fromUtf8String("8")))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(lambda.listFunctions().functions())
                    .extracting(function -> function.functionName())
                    .containsExactly("writer", "echo");
        }
    }

    @Test
    void rotates_a_secret_and_keeps_the_previous_value() {
        try (SecretsManagerClient secrets = edge.client(SecretsManagerClient.builder())) {
            String first =
                    secrets.getSecretValue(get -> get.secretId("souk/key")).secretString();
            secrets.putSecretValue(put -> put.secretId("souk/key").secretString("second"));

            assertThat(first).matches("[A-Za-z0-9]{40}");
            assertThat(secrets.getSecretValue(get -> get.secretId("souk/key")).secretString())
                    .isEqualTo("second");
            assertThat(secrets.getSecretValue(get -> get.secretId("souk/key").versionStage("AWSPREVIOUS"))
                            .secretString())
                    .isEqualTo(first);
            assertThatThrownBy(() -> secrets.getSecretValue(get -> get.secretId("nothing")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void issues_tokens_that_its_published_key_verifies() throws Exception {
        String pool = edge.url() + "/" + EdgeFixture.POOL;
        SignedJWT token =
                SignedJWT.parse(Json.parse(post(pool + "/token", "{\"sub\":\"anna\",\"groups\":[\"staff\"]}", "")
                                .body())
                        .path("access_token")
                        .asText());
        JWKSet keys = JWKSet.load(URI.create(pool + "/.well-known/jwks.json").toURL());
        JWSVerifier verifier = new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey());

        assertThat(token.verify(verifier)).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:4566/" + EdgeFixture.POOL);
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", "anna")
                .containsEntry("client_id", "client")
                .containsEntry("token_use", "access")
                .containsEntry("cognito:groups", List.of("staff"));
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isAfter(Date.from(Instant.EPOCH));
    }

    @Test
    void answers_an_unknown_service_in_awss_shape() throws Exception {
        HttpResponse<String> answer = post(edge.url() + "/", "{}", "Kinesis_20131202.PutRecord");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("UnknownOperationException");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"__type\":\"UnknownOperationException\",\"message\":\"no service here answers to Kinesis_20131202.PutRecord\"}");
    }

    @Test
    void answers_a_body_that_is_not_json_in_awss_shape() throws Exception {
        HttpResponse<String> answer = post(edge.url() + "/", "{", "secretsmanager.GetSecretValue");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("SerializationException");
    }

    @Test
    void answers_an_unknown_address_in_awss_shape() throws Exception {
        HttpResponse<String> answer = post(edge.url() + "/no/such/place", "{}", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("UnknownOperationException", "/no/such/place");
    }

    private static String invoke(String table) {
        try (LambdaClient lambda = edge.client(LambdaClient.builder())) {
            return lambda.invoke(
                            call -> call.functionName("writer").payload(SdkBytes.fromUtf8String('"' + table + '"')))
                    .payload()
                    .asUtf8String();
        }
    }

    private static HttpResponse<String> post(String url, String body, String target) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body));
            if (!target.isEmpty()) {
                request.header("X-Amz-Target", target);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
