package dev.souk.lambda.idempotency;

import dev.souk.lambda.http.HttpReply;
import java.util.Map;

/** A reply as it was first given, kept to be given again byte for byte. */
public record StoredReply(int status, Map<String, String> headers, String body) {
    public StoredReply {
        headers = Map.copyOf(headers);
    }

    public static StoredReply of(HttpReply reply) {
        return new StoredReply(reply.status(), reply.headers(), reply.body());
    }

    public HttpReply http() {
        return new HttpReply(status, headers, body);
    }

    /** As a repeated request gets it. */
    public HttpReply replayed() {
        return http().withHeader("idempotent-replayed", "true");
    }
}
