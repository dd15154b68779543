package dev.souk.lambda.http;

import dev.souk.lambda.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer to a request.
 *
 * @param headers by name in lower case
 * @param body text, empty for none
 */
public record HttpReply(int status, Map<String, String> headers, String body) {
    public HttpReply {
        headers = Map.copyOf(headers);
    }

    public static HttpReply json(int status, Object body) {
        return new HttpReply(status, Map.of("content-type", "application/json"), Json.write(body));
    }

    public static HttpReply empty(int status) {
        return new HttpReply(status, Map.of(), "");
    }

    public HttpReply withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body);
    }

    /** Sets the strong entity tag of a versioned resource, as RFC 9110 section 8.8.3 writes it. */
    public HttpReply withETag(long version) {
        return withHeader("etag", "\"%d\"".formatted(version));
    }
}
