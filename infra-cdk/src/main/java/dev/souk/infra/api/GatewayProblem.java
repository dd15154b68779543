package dev.souk.infra.api;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.ResponseType;

/** What the gateway answers by itself, without asking a function: the same problem documents that functions write. */
enum GatewayProblem {
    UNAUTHORIZED(401, "unauthorized", "Unauthorized", "expected a valid token in the Authorization header"),
    ACCESS_DENIED(403, "forbidden", "Forbidden", "the token does not carry the right to do this"),
    // What the gateway says to a route that it does not have.
    MISSING_AUTHENTICATION_TOKEN(404, "not-found", "Not found", "there is no such resource"),
    RESOURCE_NOT_FOUND(404, "not-found", "Not found", "there is no such resource"),
    // No route of ours takes AWS signatures: a complaint about one means that no route was met.
    INVALID_SIGNATURE(404, "not-found", "Not found", "there is no such resource"),
    BAD_REQUEST_BODY(400, "invalid-request", "Bad request", "the request's body is not what was expected"),
    BAD_REQUEST_PARAMETERS(400, "invalid-request", "Bad request", "the request's parameters are not what was expected"),
    REQUEST_TOO_LARGE(413, "too-large", "Content too large", "the request is larger than 10 MB"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type", "expected application/json"),
    THROTTLED(429, "too-many-requests", "Too many requests", "there were too many requests; try again later"),
    QUOTA_EXCEEDED(429, "too-many-requests", "Too many requests", "there were too many requests; try again later"),
    WAF_FILTERED(403, "forbidden", "Forbidden", "the request was refused by the firewall"),
    INTEGRATION_FAILURE(503, "unavailable", "Service unavailable", "the service does not answer; try again later"),
    INTEGRATION_TIMEOUT(
            503, "unavailable", "Service unavailable", "the service did not answer in time; try again later"),
    DEFAULT_4_XX(400, "invalid-request", "Bad request", "the request cannot be served"),
    DEFAULT_5_XX(500, "internal", "Internal error", "something went wrong on our side");

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    GatewayProblem(int status, String type, String title, String detail) {
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    /** As CloudFormation calls it. */
    ResponseType responseType() {
        return ResponseType.of(name().replace("_4_XX", "_4XX").replace("_5_XX", "_5XX"));
    }

    String status() {
        return Integer.toString(status);
    }

    /** The problem document; it names nothing from the request, so that nothing has to be escaped. */
    String body() {
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(type, title, status, detail);
    }

    /** Header values are mappings: constants in single quotes, or parts of the request's context. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "x-correlation-id", "context.requestId",
                "cache-control", "'no-store'",
                // These say nothing of anybody, so the page of any origin may read why it was refused.
                "access-control-allow-origin", "'*'",
                "access-control-expose-headers", "'retry-after, x-correlation-id'",
                "referrer-policy", "'no-referrer'",
                "strict-transport-security", "'max-age=63072000; includeSubDomains'",
                "x-content-type-options", "'nosniff'"));
        if (status == 401) {
            headers.put("www-authenticate", "'Bearer'");
        }
        if (status == 429 || status == 503) {
            headers.put("retry-after", "'1'");
        }
        return headers;
    }
}
