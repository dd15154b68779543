package dev.souk.lambda.http;

import dev.souk.lambda.Environment;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which pages of other origins a browser lets read the answers. Source: Fetch, "CORS protocol". Nothing here depends on
 * cookies, so credentials are never allowed.
 */
final class CrossOrigin {
    /** Comma-separated origins, or {@code *} for any; none when it is missing. */
    static final String VARIABLE = "ALLOWED_ORIGINS";

    private static final String ALLOW_ORIGIN = "access-control-allow-origin";
    private static final String ANY = "*";
    private static final String READABLE = "etag, location, retry-after, x-correlation-id";
    private static final String SENDABLE =
            "authorization, content-type, idempotency-key, if-match, if-none-match, traceparent, x-correlation-id";
    /** Browsers keep a preflight's answer no longer than two hours, whatever they are told. */
    private static final String MAX_AGE_SECONDS = "7200";

    private final Set<String> origins;

    CrossOrigin(Environment environment) {
        this.origins = environment.find(VARIABLE).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What every answer carries, refusals included. */
    Map<String, String> headers(HttpRequest request) {
        Map<String, String> headers = new TreeMap<>();
        if (origins.contains(ANY)) {
            headers.put(ALLOW_ORIGIN, ANY);
        } else if (!origins.isEmpty()) {
            headers.put("vary", "origin");
            request.header("origin").filter(origins::contains).ifPresent(origin -> headers.put(ALLOW_ORIGIN, origin));
        }
        if (headers.containsKey(ALLOW_ORIGIN)) {
            headers.put("access-control-expose-headers", READABLE);
        }
        return headers;
    }

    /**
     * The answer to {@code OPTIONS}, a browser's preflight among them.
     *
     * @param methods that the resource has
     */
    HttpReply options(HttpRequest request, Set<String> methods) {
        HttpReply reply = HttpReply.empty(204).withHeader("allow", allow(methods));
        if (!headers(request).containsKey(ALLOW_ORIGIN)) {
            return reply;
        }
        return reply.withHeader("access-control-allow-methods", allow(methods))
                .withHeader("access-control-allow-headers", SENDABLE)
                .withHeader("access-control-max-age", MAX_AGE_SECONDS);
    }

    /** The methods of a resource as RFC 9110 section 10.2.1 lists them. */
    static String allow(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add("OPTIONS");
        return String.join(", ", all);
    }
}
