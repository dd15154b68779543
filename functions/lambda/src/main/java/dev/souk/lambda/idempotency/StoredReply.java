package dev.souk.lambda.idempotency;

import java.util.Map;

/** A reply as it was first given, kept to be given again byte for byte. */
public record StoredReply(int status, Map<String, String> headers, String body) {
    public StoredReply {
        headers = Map.copyOf(headers);
    }
}
