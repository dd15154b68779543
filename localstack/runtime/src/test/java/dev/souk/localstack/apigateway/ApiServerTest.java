package dev.souk.localstack.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.time.ThreadScheduler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApiServerTest {
    private final ThreadScheduler scheduler = new ThreadScheduler();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final ApiServer server = ApiServer.start(gateway(), 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void the_function_answers() {
        functions.replies(
                "{'statusCode':201,'multiValueHeaders':{'Set-Cookie':['a=1','b=2']},'body':'gr\u00fc\u00df dich'}");
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
        scheduler.close();
    }

    @Test
    void carries_requests_and_answers_over_http() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/products/a%2Fb?q=x+y&q=z%26&flag"))
                .POST(HttpRequest.BodyPublishers.ofString("gr\u00fc\u00df")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("gr\u00fc\u00df dich");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
        JsonNode event = functions.payloads().getFirst();
        assertThat(event.path("path").asText()).isEqualTo("/products/a%2Fb");
        assertThat(event.path("body").asText()).isEqualTo("gr\u00fc\u00df");
        assertThat(event.at("/multiValueQueryStringParameters/q/0").asText()).isEqualTo("x y");
        assertThat(event.at("/multiValueQueryStringParameters/q/1").asText()).isEqualTo("z&");
        assertThat(event.at("/queryStringParameters/flag").asText()).isEmpty();
    }

    @Test
    void answers_an_unknown_path_itself() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/nothing")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void refuses_what_is_too_large() throws Exception {
        HttpResponse<String> body = send(HttpRequest.newBuilder(at("/products/a"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[ApiGateway.MOST_BYTES + 1])));
        HttpResponse<String> header =
                send(HttpRequest.newBuilder(at("/products/a")).header("x-long", "y".repeat(20_000)));

        assertThat(body.statusCode()).isEqualTo(413);
        assertThat(header.statusCode()).isEqualTo(431);
    }

    @Test
    void bears_odd_requests() throws Exception {
        HttpResponse<String> hugeHeader =
                send(HttpRequest.newBuilder(at("/products/a")).header("x-long", "y".repeat(100_000)));
        String parameters = String.join("&", Collections.nCopies(1_000, "q=1"));
        HttpResponse<String> manyParameters = send(HttpRequest.newBuilder(at("/products/a?" + parameters)));
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(at("/products/a")).HEAD());
        HttpResponse<String> options =
                send(HttpRequest.newBuilder(at("/nothing")).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(hugeHeader.statusCode()).isEqualTo(431);
        assertThat(manyParameters.statusCode()).isEqualTo(201);
        assertThat(head.statusCode()).isEqualTo(201);
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/dev" + path);
    }

    private ApiGateway gateway() {
        String inApi = "{'RestApiId':'api1',%s}";
        RestApi api = RestApi.of(
                Stack.of("AWS::ApiGateway::RestApi", "Api", "api1", "", "{}"),
                List.of(
                        Stack.of("AWS::ApiGateway::Stage", "Stage", "dev", "", inApi.formatted("'StageName':'dev'")),
                        Stack.of(
                                "AWS::ApiGateway::Resource",
                                "products",
                                "products",
                                "",
                                inApi.formatted("'ParentId':'root','PathPart':'products'")),
                        Stack.of(
                                "AWS::ApiGateway::Resource",
                                "sku",
                                "sku",
                                "",
                                inApi.formatted("'ParentId':'products','PathPart':'{sku}'")),
                        Stack.of(
                                "AWS::ApiGateway::Method",
                                "any",
                                "any",
                                "",
                                inApi.formatted(
                                        "'ResourceId':'sku','HttpMethod':'ANY','Integration':{'Type':'AWS_PROXY','Uri':'%s'}"
                                                .formatted(ApiFixture.uri("f"))))));
        return new ApiGateway(api, "eu-central-1", "000000000000", functions, new Permissions(), scheduler, new Ids());
    }
}
