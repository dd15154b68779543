package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a function's proxy response. */
final class ProxyReply {
    /** Headers that API Gateway does not let a function set; they arrive under another name. */
    private static final Set<String> REMAPPED = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "server",
            "trailer",
            "upgrade",
            "via",
            "www-authenticate");

    private ProxyReply() {}

    /** The answer for the client, or nothing when the function's reply is not a proxy response. */
    static Optional<ApiReply> of(JsonNode reply, RestApi api) {
        JsonNode status = reply.path("statusCode");
        JsonNode body = reply.path("body");
        boolean numeric =
                status.isInt() || (status.isTextual() && status.textValue().matches("\\d{3}"));
        if (!reply.isObject() || !numeric || status.asInt() < 100 || status.asInt() > 599) {
            return Optional.empty();
        }
        if (!(body.isMissingNode() || body.isNull() || body.isTextual())
                || !isMap(reply.path("headers"))
                || !isMap(reply.path("multiValueHeaders"))) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = headers(reply);
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        return bytes(reply, body.asText(""), headers, api).map(bytes -> new ApiReply(status.asInt(), headers, bytes));
    }

    private static Map<String, List<String>> headers(JsonNode reply) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.path("headers")
                .properties()
                .forEach(entry -> headers.put(
                        remapped(entry.getKey()),
                        new ArrayList<>(List.of(entry.getValue().asText()))));
        reply.path("multiValueHeaders").properties().forEach(entry -> {
            List<String> values = new ArrayList<>();
            entry.getValue().forEach(value -> values.add(value.asText()));
            if (!values.isEmpty()) {
                headers.put(remapped(entry.getKey()), values);
            }
        });
        headers.remove("Transfer-Encoding");
        return headers;
    }

    private static String remapped(String name) {
        return REMAPPED.contains(name.toLowerCase(Locale.ROOT)) ? "x-amzn-Remapped-" + name : name;
    }

    /** Only a media type that the API calls binary is decoded; otherwise the text goes out as it is. */
    private static Optional<Bytes> bytes(JsonNode reply, String body, Map<String, List<String>> headers, RestApi api) {
        boolean binary = reply.path("isBase64Encoded").asBoolean()
                && MediaTypes.match(
                        api.binaryMediaTypes(),
                        headers.getOrDefault("Content-Type", List.of("")).getFirst());
        if (!binary) {
            return Optional.of(Bytes.of(body));
        }
        try {
            return Optional.of(Bytes.ofBase64(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isMap(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isObject();
    }
}
