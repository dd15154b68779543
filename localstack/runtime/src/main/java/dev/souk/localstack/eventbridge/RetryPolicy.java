package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;

/** How long EventBridge keeps trying a target; the defaults are AWS's: 185 retries within 24 hours. */
public record RetryPolicy(int maximumRetries, Duration maximumAge) {
    private static final int SHORTEST_MILLIS = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static RetryPolicy of(JsonNode property) {
        return new RetryPolicy(
                Json.number(property, "MaximumRetryAttempts").orElse(185),
                Duration.ofSeconds(
                        Json.number(property, "MaximumEventAgeInSeconds").orElse(86_400)));
    }

    /** Doubles from half a second up to ten minutes. AWS says "exponential backoff and jitter" and gives no figures. */
    static Duration backoff(int failures) {
        Duration delay = Duration.ofMillis((long) SHORTEST_MILLIS << Math.min(failures - 1, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
