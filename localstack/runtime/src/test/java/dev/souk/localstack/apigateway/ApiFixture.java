package dev.souk.localstack.apigateway;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small API: an open product, a guarded cart, a greedy path, and whatever a test adds. */
final class ApiFixture {
    final ManualScheduler time = new ManualScheduler();
    final Permissions permissions = new Permissions();
    final ScriptedFunctions functions = new ScriptedFunctions();
    private final List<Resource> resources = new ArrayList<>();
    private String apiProperties = "{}";
    private String stageProperties = "{'RestApiId':'api1','StageName':'dev'}";

    ApiFixture() {
        resource("products", "root", "products");
        resource("sku", "products", "{sku}");
        resource("special", "products", "special");
        resource("carts", "root", "carts");
        resource("files", "root", "files");
        resource("rest", "files", "{proxy+}");
        method("products", "GET", "catalog", "");
        method("sku", "GET", "catalog", "");
        method("special", "GET", "special", "");
        method("carts", "POST", "cart", ",'AuthorizationType':'CUSTOM','AuthorizerId':'auth1'");
        method("rest", "ANY", "files", "");
        authorizer("'IdentitySource':'method.request.header.Authorization','AuthorizerResultTtlInSeconds':300");
    }

    static String uri(String function) {
        return "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/%s/invocations"
                .formatted(Stack.functionArn(function));
    }

    ApiFixture apiProperties(String properties) {
        apiProperties = properties;
        return this;
    }

    ApiFixture stageSettings(String more) {
        stageProperties = "{'RestApiId':'api1','StageName':'dev'%s}".formatted(more);
        return this;
    }

    void authorizer(String settings) {
        resources.removeIf(resource -> resource.type().endsWith("::Authorizer"));
        add("Authorizer", "auth1", "'Type':'REQUEST','AuthorizerUri':'%s',%s".formatted(uri("authorizer"), settings));
    }

    void method(String resource, String verb, String function, String more) {
        add(
                "Method",
                resource + verb,
                "'ResourceId':'%s','HttpMethod':'%s','Integration':{'Type':'AWS_PROXY','Uri':'%s'}%s"
                        .formatted(resource, verb, uri(function), more));
    }

    void add(String type, String ref, String properties) {
        resources.add(
                Stack.of("AWS::ApiGateway::" + type, ref, ref, "", "{'RestApiId':'api1',%s}".formatted(properties)));
    }

    ApiGateway gateway() {
        Resource api = Stack.of("AWS::ApiGateway::RestApi", "Api", "api1", "", apiProperties);
        List<Resource> all = new ArrayList<>(resources);
        all.add(Stack.of("AWS::ApiGateway::Stage", "Stage", "dev", "", stageProperties));
        return new ApiGateway(
                RestApi.of(api, all), "eu-central-1", "000000000000", functions, permissions, time, new Ids());
    }

    ApiReply send(ApiGateway gateway, ApiRequest request) {
        var answer = gateway.handle(request);
        time.settle();
        return answer.join();
    }

    ApiReply get(String path) {
        return send(gateway(), request("GET", path, Map.of()));
    }

    static ApiRequest request(String method, String path, Map<String, String> headers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return new ApiRequest(method, path, values, Map.of(), Bytes.of(""), "127.0.0.1", "HTTP/1.1");
    }

    private void resource(String ref, String parent, String part) {
        add("Resource", ref, "'ParentId':'%s','PathPart':'%s'".formatted(parent, part));
    }
}
