package dev.souk.lambda.http;

import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to one operation.
 *
 * @param resource the route's template, e.g. {@code /carts/{id}}
 * @param headers by name in lower case
 * @param query of a parameter that is given several times, the last value
 * @param body text, empty for none
 * @param repeatedQuery every value of every parameter
 */
public record HttpRequest(
        String method,
        String resource,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Caller caller,
        String correlationId,
        Map<String, List<String>> repeatedQuery) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_BODY_CHARACTERS = 64 * 1024;
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    public HttpRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        Map<String, List<String>> copies = new HashMap<>();
        repeatedQuery.forEach((name, values) -> copies.put(name, List.copyOf(values)));
        repeatedQuery = Map.copyOf(copies);
    }

    /** A request that gives each parameter once. */
    public HttpRequest(
            String method,
            String resource,
            String path,
            Map<String, String> pathParameters,
            Map<String, String> query,
            Map<String, String> headers,
            String body,
            Caller caller,
            String correlationId) {
        this(method, resource, path, pathParameters, query, headers, body, caller, correlationId, each(query));
    }

    private static Map<String, List<String>> each(Map<String, String> query) {
        Map<String, List<String>> values = new HashMap<>();
        query.forEach((name, value) -> values.put(name, List.of(value)));
        return values;
    }

    /** @throws IllegalStateException when the route has no such parameter: router and specification disagree */
    public String path(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("route %s has no path parameter '%s'".formatted(resource, name));
        }
        return value;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** Every value of a parameter that may be given several times, in the order they came. */
    public List<String> queryValues(String name) {
        return repeatedQuery.getOrDefault(name, List.of());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Reads the body as one record; its constructor's refusals become field errors.
     *
     * @throws Problem 400 for anything but such a record, 413 above 64 Ki characters, 415 for another media type
     */
    public <T> T body(Class<T> type) {
        String mediaType = header("content-type").orElse("").split(";", -1)[0].strip();
        if (!mediaType.equalsIgnoreCase("application/json")) {
            throw Problem.unsupportedMediaType("expected content-type application/json, got '%s'".formatted(mediaType));
        }
        if (body.length() > MAX_BODY_CHARACTERS) {
            throw Problem.tooLarge("a body may have %d characters".formatted(MAX_BODY_CHARACTERS));
        }
        try {
            return Json.readWithoutNulls(body, type);
        } catch (BadJson e) {
            throw Problem.badRequest("invalid-body", "the body is not what this operation takes")
                    .withError(e.pointer(), String.valueOf(e.getMessage()));
        }
    }

    /** The W3C trace context, when the client sent a well-formed one. */
    public Optional<String> traceparent() {
        return header("traceparent").filter(value -> TRACEPARENT.matcher(value).matches());
    }

    /** @throws Problem 400 unless {@code limit} is absent or a whole number from 1 to 100 */
    public int limit() {
        return query("limit").map(HttpRequest::parseLimit).orElse(DEFAULT_LIMIT);
    }

    private static int parseLimit(String text) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw Problem.badRequest("invalid-limit", "limit must be a whole number from 1 to %d".formatted(MAX_LIMIT));
    }

    /**
     * The version named by {@code If-Match}, or empty without the header.
     *
     * @throws Problem 400 unless it is one strong entity tag of ours, e.g. {@code "7"}
     */
    public OptionalLong ifMatch() {
        Optional<String> header = header("if-match");
        if (header.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher tag = ENTITY_TAG.matcher(header.get().strip());
        if (!tag.matches()) {
            throw Problem.badRequest("invalid-if-match", "If-Match takes the ETag of the resource, e.g. \"7\"");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** @throws Problem 403 unless the caller is a guest or a customer */
    public Caller requireShopper() {
        return switch (caller.role()) {
            case GUEST, CUSTOMER -> caller;
            case ANONYMOUS, STAFF -> throw Problem.forbidden("this is for guests and customers");
        };
    }

    /** @throws Problem 403 unless the caller is a signed-in customer */
    public Caller requireCustomer() {
        return switch (caller.role()) {
            case CUSTOMER -> caller;
            case ANONYMOUS, GUEST, STAFF -> throw Problem.forbidden("this is for signed-in customers");
        };
    }

    /** @throws Problem 403 unless the caller is staff */
    public Caller requireStaff() {
        return switch (caller.role()) {
            case STAFF -> caller;
            case ANONYMOUS, GUEST, CUSTOMER -> throw Problem.forbidden("this is for staff");
        };
    }
}
