package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.souk.infra.api.OpenApiDocument;
import dev.souk.infra.api.Operation;
import dev.souk.infra.template.Resource;
import dev.souk.infra.template.Template;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> DOMAINS = Synthesis.documentedDomains();
    /** Routes to what belongs to somebody, or to what only staff may do. */
    private static final Predicate<String> OF_THE_CALLER =
            Pattern.compile(" /(me|carts|orders|admin)(/|$)").asPredicate();

    @Test
    void the_routes_are_the_operations_of_the_openapi_documents_each_answered_by_its_domain() {
        Map<String, String> documented = new TreeMap<>();
        for (String domain : DOMAINS) {
            for (Operation operation : document(domain).operations()) {
                documented.put(route(operation), "souk-dev-%s-http:live".formatted(domain));
            }
        }

        Map<String, String> deployed = new TreeMap<>();
        for (Resource method : documentedMethods()) {
            assertThat(method.text("Integration.Type")).isEqualTo("AWS_PROXY");
            assertThat(method.text("Integration.IntegrationHttpMethod")).isEqualTo("POST");
            String uri = method.text("Integration.Uri").replace("/invocations", "");
            deployed.put(route(method), uri.substring(uri.indexOf("function:") + "function:".length()));
        }

        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(deployed).isEqualTo(documented);
    }

    @Test
    void a_route_asks_the_authorizer_unless_its_document_says_that_it_is_open() {
        Set<String> open = new TreeSet<>();
        DOMAINS.forEach(domain -> document(domain).operations().stream()
                .filter(Operation::open)
                .forEach(operation -> open.add(route(operation))));

        for (Resource method : documentedMethods()) {
            String expected = open.contains(route(method)) ? "NONE" : "CUSTOM";
            assertThat(method.text("AuthorizationType")).as(route(method)).isEqualTo(expected);
            assertThat(method.property("AuthorizerId").isMissingNode()).isEqualTo(expected.equals("NONE"));
        }
        assertThat(open).contains("GET /products", "GET /docs", "POST /guests").noneMatch(OF_THE_CALLER);
    }

    @Test
    void every_other_method_of_a_path_is_answered_by_the_function_of_its_domain() {
        Map<String, Set<String>> functions = new TreeMap<>();
        methods()
                .forEach(method -> functions
                        .computeIfAbsent(path(method.property("ResourceId")), _ -> new TreeSet<>())
                        .add(method.text("Integration.Uri")));
        Set<String> covered = methods()
                .filter(method -> method.text("HttpMethod").equals("ANY"))
                .map(method -> path(method.property("ResourceId")))
                .collect(Collectors.toSet());

        assertThat(covered).isEqualTo(functions.keySet());
        assertThat(functions.values()).allSatisfy(uris -> assertThat(uris).hasSize(1));
    }

    @Test
    void the_authorizer_reads_the_authorization_header_and_its_answer_is_kept_five_minutes() {
        Resource authorizer = api().resources("AWS::ApiGateway::Authorizer").getFirst();

        assertThat(authorizer.text("Type")).isEqualTo("REQUEST");
        assertThat(authorizer.text("IdentitySource")).isEqualTo("method.request.header.Authorization");
        assertThat(authorizer.property("AuthorizerResultTtlInSeconds").asInt()).isEqualTo(300);
        assertThat(authorizer.text("AuthorizerUri")).contains("souk-dev-accounts-authorizer:live");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED,                 401, unauthorized",
        "ACCESS_DENIED,                403, forbidden",
        "MISSING_AUTHENTICATION_TOKEN, 404, not-found",
        "RESOURCE_NOT_FOUND,           404, not-found",
        "REQUEST_TOO_LARGE,            413, too-large",
        "UNSUPPORTED_MEDIA_TYPE,       415, unsupported-media-type",
        "THROTTLED,                    429, too-many-requests",
        "INTEGRATION_FAILURE,          503, unavailable",
        "INTEGRATION_TIMEOUT,          503, unavailable",
        "DEFAULT_4XX,                  400, invalid-request",
        "DEFAULT_5XX,                  500, internal"
    })
    void the_gateway_itself_answers_with_problem_documents(String type, int status, String problem) throws IOException {
        Resource response = Synthesis.dev().resource("AWS::ApiGateway::GatewayResponse", "ResponseType", type);
        JsonNode body = JSON.readTree(response.property("ResponseTemplates")
                .path("application/problem+json")
                .asText());

        assertThat(response.property("StatusCode").asInt()).isEqualTo(status);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("type").asText()).isEqualTo(problem);
        assertThat(body.path("title").asText()).isNotEmpty();
        assertThat(header(response, "x-correlation-id")).isEqualTo("context.requestId");
        assertThat(header(response, "x-content-type-options")).isEqualTo("'nosniff'");
    }

    @Test
    void whoever_comes_too_often_or_too_early_is_told_when_to_come_back() {
        assertThat(List.of("THROTTLED", "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT"))
                .allSatisfy(type -> assertThat(header(
                                Synthesis.dev().resource("AWS::ApiGateway::GatewayResponse", "ResponseType", type),
                                "retry-after"))
                        .isEqualTo("'1'"));
    }

    @Test
    void the_stage_is_throttled_traced_and_logs_requests_without_saying_who_made_them() {
        Resource stage = api().resources("AWS::ApiGateway::Stage").getFirst();
        JsonNode everyMethod = setting(stage, "/*", "*");

        assertThat(stage.text("StageName")).isEqualTo("dev");
        assertThat(stage.text("TracingEnabled")).isEqualTo("true");
        assertThat(everyMethod.path("ThrottlingRateLimit").asInt()).isEqualTo(500);
        assertThat(everyMethod.path("ThrottlingBurstLimit").asInt()).isEqualTo(1000);
        assertThat(everyMethod.path("DataTraceEnabled").asBoolean()).isFalse();
        assertThat(stage.text("AccessLogSetting.DestinationArn")).isEqualTo("/souk/dev/api-access");
        assertThat(stage.text("AccessLogSetting.Format")).doesNotContain("sourceIp", "userAgent", "$context.path\"");
    }

    @Test
    void what_costs_most_or_invites_guessing_takes_less_than_the_rest() {
        Resource stage = api().resources("AWS::ApiGateway::Stage").getFirst();

        assertThat(stage.property("MethodSettings")).hasSize(8);
        assertThat(rate(stage, "/~1me~1export", "GET")).isEqualTo("10 20");
        assertThat(rate(stage, "/~1order-links~1{token}", "GET")).isEqualTo("50 100");
        assertThat(rate(stage, "/~1orders", "POST")).isEqualTo("100 200");
        assertThat(rate(stage, "/~1search", "GET"))
                .as("no more than the whole API")
                .isEqualTo("500 1000");
        assertThat(stage.property("MethodSettings"))
                .allSatisfy(setting ->
                        assertThat(setting.path("MetricsEnabled").asBoolean()).isTrue());
    }

    private static String rate(Resource stage, String path, String method) {
        JsonNode setting = setting(stage, path, method);
        return "%d %d"
                .formatted(
                        setting.path("ThrottlingRateLimit").asInt(),
                        setting.path("ThrottlingBurstLimit").asInt());
    }

    private static JsonNode setting(Resource stage, String path, String method) {
        for (JsonNode setting : stage.property("MethodSettings")) {
            if (setting.path("ResourcePath").asText().equals(path)
                    && setting.path("HttpMethod").asText().equals(method)) {
                return setting;
            }
        }
        throw new AssertionError(
                "no setting for %s %s in %s".formatted(method, path, stage.property("MethodSettings")));
    }

    @Test
    void a_deployment_says_where_things_are() {
        assertThat(outputs("platform")).containsExactly("BusName");
        assertThat(outputs("accounts")).containsExactly("UserPoolClientId", "UserPoolId");
        assertThat(outputs("api")).containsExactly("ApiUrl", "CdnUrl");
    }

    private static Set<String> outputs(String part) {
        Set<String> named = new TreeSet<>();
        Synthesis.dev().stack("souk-dev-" + part).json().path("Outputs").properties().stream()
                .filter(output -> !output.getValue().has("Export"))
                .forEach(output -> named.add(output.getKey()));
        return named;
    }

    private static Template api() {
        return Synthesis.dev().stack("souk-dev-api");
    }

    private static List<Resource> documentedMethods() {
        return methods()
                .filter(method -> !method.text("HttpMethod").equals("ANY"))
                .toList();
    }

    private static Stream<Resource> methods() {
        return api().resources("AWS::ApiGateway::Method").stream();
    }

    private static OpenApiDocument document(String domain) {
        return OpenApiDocument.read(new ProjectFiles(Synthesis.root()).openApi(domain));
    }

    private static String header(Resource response, String name) {
        return response.property("ResponseParameters")
                .path("gatewayresponse.header." + name)
                .asText();
    }

    private static String route(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    private static String route(Resource method) {
        return method.text("HttpMethod") + " " + path(method.property("ResourceId"));
    }

    private static String path(JsonNode resource) {
        if (!resource.has("Ref")) {
            return "";
        }
        JsonNode properties = api().json()
                .path("Resources")
                .path(resource.path("Ref").asText())
                .path("Properties");
        return path(properties.path("ParentId")) + "/"
                + properties.path("PathPart").asText();
    }
}
