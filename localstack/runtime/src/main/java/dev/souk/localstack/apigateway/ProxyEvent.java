package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The events that functions and REQUEST authorizers get. Source: developer guide, "Input format of a Lambda function for proxy integration". */
record ProxyEvent(Exchange exchange, RestApi.Match match, String account) {
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param authorizer what the authorizer said about the caller; empty for an open route */
    ObjectNode forFunction(ObjectNode authorizer) {
        ObjectNode event = common(authorizer);
        ApiRequest request = exchange.request();
        boolean binary = request.headerMap()
                .last("Content-Type")
                .filter(type -> MediaTypes.match(exchange.api().binaryMediaTypes(), type))
                .isPresent();
        if (request.body().length() == 0) {
            event.putNull("body");
        } else {
            event.put("body", binary ? request.body().base64() : request.body().text());
        }
        return event.put("isBase64Encoded", binary && request.body().length() > 0);
    }

    ObjectNode forAuthorizer(String methodArn) {
        ObjectNode event = Json.object().put("type", "REQUEST").put("methodArn", methodArn);
        return event.setAll(common(Json.object()));
    }

    private ObjectNode common(ObjectNode authorizer) {
        ApiRequest request = exchange.request();
        ObjectNode event = Json.object()
                .put("resource", match.route().path().text())
                .put("path", exchange.path())
                .put("httpMethod", request.method());
        request.headerMap()
                .with("X-Forwarded-For", request.sourceIp())
                .with("X-Forwarded-Proto", "http")
                .with("X-Amzn-Trace-Id", traceId())
                .write(event, "headers");
        new TextMap(request.query()).write(event, "queryStringParameters");
        event.set("pathParameters", orNull(match.parameters()));
        event.set("stageVariables", orNull(exchange.api().stageVariables()));
        event.set("requestContext", context(authorizer));
        return event;
    }

    private JsonNode context(ObjectNode authorizer) {
        ApiRequest request = exchange.request();
        ObjectNode context = Json.object()
                .put("accountId", account)
                .put("apiId", exchange.api().id())
                .put("domainName", request.headerMap().last("Host").orElse("localhost"))
                .put("extendedRequestId", exchange.requestId())
                .put("httpMethod", request.method())
                .put("path", request.rawPath())
                .put("protocol", request.protocol())
                .put("requestId", exchange.requestId())
                .put("requestTime", REQUEST_TIME.format(exchange.at()))
                .put("requestTimeEpoch", exchange.at().toEpochMilli())
                .put("resourceId", match.route().resourceId())
                .put("resourcePath", match.route().path().text())
                .put("stage", exchange.api().stage());
        context.putObject("identity")
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.headerMap().last("User-Agent").orElse(null));
        if (!authorizer.isEmpty()) {
            context.set("authorizer", authorizer);
        }
        return context;
    }

    /** X-Ray's form: version, seconds, 96 bits; the request's own id fills the last part. */
    private String traceId() {
        String hex = exchange.requestId().replaceAll("[^0-9a-f]", "") + "0".repeat(24);
        return "Root=1-%08x-%s".formatted(exchange.at().getEpochSecond(), hex.substring(0, 24));
    }

    private static JsonNode orNull(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return Json.object().nullNode();
        }
        ObjectNode json = Json.object();
        texts.forEach(json::put);
        return json;
    }
}
