package dev.souk.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads API Gateway's REST proxy event, payload version 1. */
final class ProxyEvent {
    private static final Pattern CORRELATION_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private ProxyEvent() {}

    static HttpRequest parse(JsonNode event) {
        Map<String, String> headers = new HashMap<>();
        texts(event.path("headers")).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        JsonNode context = event.path("requestContext");
        String requested = headers.getOrDefault("x-correlation-id", "");
        return new HttpRequest(
                event.path("httpMethod").asText(),
                event.path("resource").asText(),
                event.path("path").asText(),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")),
                headers,
                body(event),
                caller(context.path("authorizer")),
                CORRELATION_ID.matcher(requested).matches()
                        ? requested
                        : context.path("requestId").asText("none"),
                textLists(event.path("multiValueQueryStringParameters")));
    }

    /** What the client's path has in front of the route's: the stage, or a custom domain's base path; may be empty. */
    static String basePath(JsonNode event) {
        String full = event.path("requestContext").path("path").asText("");
        String path = event.path("path").asText();
        return full.endsWith(path) ? full.substring(0, full.length() - path.length()) : "";
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                texts.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return texts;
    }

    private static Map<String, List<String>> textLists(JsonNode node) {
        Map<String, List<String>> lists = new HashMap<>();
        node.properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            lists.put(entry.getKey(), values);
        });
        return lists;
    }

    private static String body(JsonNode event) {
        String body = event.path("body").isTextual() ? event.path("body").asText() : "";
        return event.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    private static Caller caller(JsonNode authorizer) {
        String subject = authorizer.path("sub").asText("");
        return switch (authorizer.path("role").asText("")) {
            case "guest" -> new Caller(subject, Role.GUEST);
            case "customer" -> new Caller(subject, Role.CUSTOMER);
            case "staff" -> new Caller(subject, Role.STAFF);
            default -> Caller.ANONYMOUS;
        };
    }
}
