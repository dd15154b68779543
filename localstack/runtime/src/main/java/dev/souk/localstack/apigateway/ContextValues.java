package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.localstack.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a gateway response's templates and header mappings can refer to. */
record ContextValues(Exchange exchange, GatewayError error, String message) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{context\\.([\\w.]+)}|\\$context\\.(\\w+(?:\\.\\w+)*)");
    private static final String CONTEXT = "context.";
    private static final String HEADER = "method.request.header.";
    private static final String QUERY = "method.request.querystring.";

    /** A template with every {@code $context.…} filled in; an unknown one becomes empty text. */
    String fill(String template) {
        Matcher variable = VARIABLE.matcher(template);
        return variable.replaceAll(
                found -> Matcher.quoteReplacement(context(found.group(1) == null ? found.group(2) : found.group(1))
                        .orElse("")));
    }

    /** A header mapping: a constant in single quotes, or a part of the request or its context. */
    Optional<String> mapped(String mapping) {
        if (mapping.startsWith("'") && mapping.endsWith("'") && mapping.length() > 1) {
            return Optional.of(mapping.substring(1, mapping.length() - 1));
        }
        if (mapping.startsWith(HEADER)) {
            return exchange.request().headerMap().last(mapping.substring(HEADER.length()));
        }
        if (mapping.startsWith(QUERY)) {
            return Optional.ofNullable(exchange.request().query().get(mapping.substring(QUERY.length())))
                    .map(values -> values.getLast());
        }
        return mapping.startsWith(CONTEXT) ? context(mapping.substring(CONTEXT.length())) : Optional.empty();
    }

    private Optional<String> context(String name) {
        ApiRequest request = exchange.request();
        return switch (name) {
            case "error.message" -> Optional.of(message);
            case "error.messageString" -> Optional.of(Json.write(TextNode.valueOf(message)));
            case "error.responseType" -> Optional.of(error.responseType().orElse(error.fallbackType()));
            case "requestId", "extendedRequestId" -> Optional.of(exchange.requestId());
            case "path" -> Optional.of(request.rawPath());
            case "httpMethod" -> Optional.of(request.method());
            case "protocol" -> Optional.of(request.protocol());
            case "stage" -> Optional.of(exchange.api().stage());
            case "apiId" -> Optional.of(exchange.api().id());
            case "identity.sourceIp" -> Optional.of(request.sourceIp());
            case "requestTimeEpoch" -> Optional.of(Long.toString(exchange.at().toEpochMilli()));
            default -> Optional.empty();
        };
    }
}
