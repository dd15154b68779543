package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A REST API with its one stage, read from the template. */
public record RestApi(
        String id,
        String stage,
        Map<String, String> stageVariables,
        List<String> binaryMediaTypes,
        List<Route> routes,
        Map<String, AuthorizerSettings> authorizers,
        GatewayResponses responses,
        Throttles throttles) {
    private static final String PREFIX = "AWS::ApiGateway::";

    /**
     * @param api a resource of type AWS::ApiGateway::RestApi
     * @param resources of any type; those of this API are taken
     * @throws IllegalArgumentException for what this runtime does not emulate, naming it
     */
    public static RestApi of(Resource api, List<Resource> resources) {
        if (api.properties().has("Body") || api.properties().has("BodyS3Location")) {
            throw new IllegalArgumentException(
                    "REST API %s: expected resources and methods, got an OpenAPI body".formatted(api.ref()));
        }
        List<Resource> own = resources.stream()
                .filter(resource -> resource.type().startsWith(PREFIX)
                        && resource.properties().path("RestApiId").asText().equals(api.ref()))
                .toList();
        JsonNode stage = ofType("Stage", own).stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("REST API %s: expected a stage, found none".formatted(api.ref())))
                .properties();
        Map<String, AuthorizerSettings> authorizers = new HashMap<>();
        ofType("Authorizer", own).forEach(resource -> authorizers.put(resource.ref(), AuthorizerSettings.of(resource)));
        return new RestApi(
                api.ref(),
                stage.path("StageName").asText(),
                texts(stage.path("Variables")),
                Json.texts(api.properties().path("BinaryMediaTypes")),
                routes(own),
                authorizers,
                GatewayResponses.of(ofType("GatewayResponse", own)),
                new Throttles(stage.path("MethodSettings")));
    }

    /** A route and the path parameters that led to it. */
    record Match(Route route, Map<String, String> parameters) {}

    /** @param path undecoded, without the stage */
    Optional<Match> find(String method, String path) {
        List<String> segments = PathTemplate.split(path);
        return routes.stream()
                .filter(route -> route.takes(method))
                .flatMap(route -> route.path().match(segments).map(found -> new Match(route, found)).stream())
                .findFirst();
    }

    private static List<Route> routes(List<Resource> own) {
        Map<String, Resource> byId = new HashMap<>();
        ofType("Resource", own).forEach(resource -> byId.put(resource.ref(), resource));
        Map<String, JsonNode> validators = new HashMap<>();
        ofType("RequestValidator", own).forEach(resource -> validators.put(resource.ref(), resource.properties()));
        List<Route> routes = new ArrayList<>();
        for (Resource method : ofType("Method", own)) {
            routes.add(route(method.properties(), byId, validators));
        }
        routes.sort(Comparator.comparing(Route::path)
                .thenComparing(route -> route.method().equals("ANY")));
        return List.copyOf(routes);
    }

    private static Route route(JsonNode method, Map<String, Resource> byId, Map<String, JsonNode> validators) {
        String resourceId = method.path("ResourceId").asText();
        String path = path(resourceId, byId);
        String verb = method.path("HttpMethod").asText();
        String where = verb + ' ' + path;
        String authorization = method.path("AuthorizationType").asText("NONE");
        if (!authorization.equals("NONE") && !authorization.equals("CUSTOM")) {
            throw new IllegalArgumentException(
                    "%s: expected authorization NONE or CUSTOM, got %s".formatted(where, authorization));
        }
        JsonNode validator =
                validators.getOrDefault(method.path("RequestValidatorId").asText(), Json.object());
        if (validator.path("ValidateRequestBody").asBoolean() && method.has("RequestModels")) {
            throw new IllegalArgumentException(where + ": validation of request bodies is not emulated");
        }
        return new Route(
                resourceId,
                PathTemplate.of(path),
                verb,
                Route.integration(where, method.path("Integration")),
                authorization.equals("CUSTOM") ? Json.text(method, "AuthorizerId") : Optional.empty(),
                validator.path("ValidateRequestParameters").asBoolean()
                        ? required(method.path("RequestParameters"))
                        : List.of());
    }

    /** The API's root is no resource of the template: what has no resource is the root. */
    private static String path(String resourceId, Map<String, Resource> byId) {
        Resource resource = byId.get(resourceId);
        if (resource == null) {
            return "/";
        }
        String parent = path(resource.properties().path("ParentId").asText(), byId);
        String part = resource.properties().path("PathPart").asText();
        return parent.equals("/") ? '/' + part : parent + '/' + part;
    }

    private static List<String> required(JsonNode parameters) {
        return parameters.properties().stream()
                .filter(entry -> entry.getValue().asBoolean())
                .map(entry -> entry.getKey().replace("method.request.", ""))
                .filter(name -> !name.startsWith("path."))
                .toList();
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static List<Resource> ofType(String type, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(PREFIX + type))
                .toList();
    }
}
