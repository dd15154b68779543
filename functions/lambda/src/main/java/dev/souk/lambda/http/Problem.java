package dev.souk.lambda.http;

import dev.souk.lambda.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as the client reads it: RFC 9457 {@code application/problem+json}. Thrown by operations, written by
 * {@link HttpFunction}.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final String type;
    private final String title;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param pointer RFC 6901 pointer into the request body */
    public record FieldError(String pointer, String detail) {}

    private Problem(int status, String type, String title, String detail) {
        // A refusal is an answer, not a fault: without a stack trace it costs no more than any other reply.
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    public static Problem badRequest(String type, String detail) {
        return new Problem(400, type, "Bad request", detail);
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Forbidden", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "Not found", detail);
    }

    public static Problem notFound(String type, String detail) {
        return new Problem(404, type, "Not found", detail);
    }

    static Problem methodNotAllowed(String detail) {
        return new Problem(405, "method-not-allowed", "Method not allowed", detail);
    }

    public static Problem conflict(String type, String detail) {
        return new Problem(409, type, "Conflict", detail);
    }

    public static Problem preconditionFailed(String detail) {
        return new Problem(412, "precondition-failed", "Precondition failed", detail);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "too-large", "Content too large", detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return new Problem(415, "unsupported-media-type", "Unsupported media type", detail);
    }

    public static Problem unprocessable(String type, String detail) {
        return new Problem(422, type, "Unprocessable content", detail);
    }

    public static Problem preconditionRequired(String detail) {
        return new Problem(428, "precondition-required", "Precondition required", detail);
    }

    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "Service unavailable", detail).withHeader("retry-after", "1");
    }

    static Problem internal() {
        return new Problem(500, "internal", "Internal error", "something went wrong on our side; nothing was lost");
    }

    public Problem withError(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
        return this;
    }

    /** Adds a member of this type of problem's own, RFC 9457 section 3.2. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** The refusal as it is sent, and as it may be kept.
     *
     * @param instance path of the request
     */
    public HttpReply reply(String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", String.valueOf(getMessage()));
        body.put("instance", instance);
        if (!errors.isEmpty()) {
            body.put("errors", List.copyOf(errors));
        }
        body.putAll(members);
        HttpReply reply = new HttpReply(status, Map.of("content-type", "application/problem+json"), Json.write(body));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            reply = reply.withHeader(header.getKey(), header.getValue());
        }
        return reply;
    }
}
