package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The gateway's own answers, as the template changes them: by their type, or else by DEFAULT_4XX and DEFAULT_5XX. */
record GatewayResponses(Map<String, JsonNode> byType) {
    private static final String JSON = "application/json";
    private static final String HEADER = "gatewayresponse.header.";

    static GatewayResponses of(List<Resource> resources) {
        Map<String, JsonNode> byType = new HashMap<>();
        resources.forEach(resource ->
                byType.put(resource.properties().path("ResponseType").asText(), resource.properties()));
        return new GatewayResponses(byType);
    }

    ApiReply answer(GatewayError error, Exchange exchange) {
        return answer(error, error.message(), exchange);
    }

    ApiReply answer(GatewayError error, String message, Exchange exchange) {
        JsonNode response = settings(error);
        ContextValues values = new ContextValues(exchange, error, message);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("x-amzn-ErrorType", List.of(error.errorType()));
        String mediaType = JSON;
        String template = "{\"message\":$context.error.messageString}";
        if (response != null) {
            mediaType = mediaType(response.path("ResponseTemplates"), exchange.request());
            template = response.path("ResponseTemplates").path(mediaType).asText(template);
            response.path("ResponseParameters").properties().forEach(entry -> {
                if (entry.getKey().startsWith(HEADER)) {
                    values.mapped(entry.getValue().asText())
                            .ifPresent(value -> headers.put(entry.getKey().substring(HEADER.length()), List.of(value)));
                }
            });
        }
        headers.put("Content-Type", List.of(mediaType));
        int status = response == null
                ? error.status()
                : Json.number(response, "StatusCode").orElse(error.status());
        return new ApiReply(status, headers, Bytes.of(values.fill(template)));
    }

    private @Nullable JsonNode settings(GatewayError error) {
        return error.responseType()
                .map(byType::get)
                .or(() -> Optional.ofNullable(byType.get(error.fallbackType())))
                .orElse(null);
    }

    /** The template that the client accepts by name, else JSON, else the only one there is. */
    private static String mediaType(JsonNode templates, ApiRequest request) {
        Optional<String> accepted = request.headerMap().last("Accept").filter(templates::has);
        if (accepted.isPresent()) {
            return accepted.get();
        }
        return templates.isEmpty() || templates.has(JSON)
                ? JSON
                : templates.fieldNames().next();
    }
}
