package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The stage's throttling: a token bucket per method setting that names rate and burst; the most specific one counts. */
final class Throttles {
    private final List<Bucket> buckets = new ArrayList<>();

    /** @param methodSettings of the stage */
    Throttles(JsonNode methodSettings) {
        for (JsonNode setting : methodSettings) {
            if (setting.has("ThrottlingRateLimit") && setting.has("ThrottlingBurstLimit")) {
                buckets.add(new Bucket(
                        setting.path("HttpMethod").asText("*"),
                        path(setting.path("ResourcePath").asText("/*")),
                        setting.path("ThrottlingRateLimit").asDouble(),
                        setting.path("ThrottlingBurstLimit").asInt()));
            }
        }
    }

    /** CDK writes {@code /~1products~1{sku}}. */
    private static String path(String escaped) {
        return escaped.replace("~1", "/").replaceFirst("^//", "/");
    }

    /** Takes a token; false when there is none left. */
    synchronized boolean admits(Route route, Instant now) {
        return buckets.stream()
                .filter(bucket -> bucket.covers(route))
                .max((one, other) -> Integer.compare(one.precision(), other.precision()))
                .map(bucket -> bucket.take(now))
                .orElse(true);
    }

    private static final class Bucket {
        private static final double NANOS = 1e9;

        private final String method;
        private final String path;
        private final double perSecond;
        private final int burst;
        private double tokens;
        private Instant filledAt = Instant.MIN;

        private Bucket(String method, String path, double perSecond, int burst) {
            this.method = method;
            this.path = path;
            this.perSecond = perSecond;
            this.burst = burst;
            this.tokens = burst;
        }

        private boolean covers(Route route) {
            return (method.equals("*") || method.equals(route.method()))
                    && (path.equals("/*") || path.equals(route.path().text()));
        }

        private int precision() {
            return (method.equals("*") ? 0 : 1) + (path.equals("/*") ? 0 : 2);
        }

        private boolean take(Instant now) {
            if (filledAt.isBefore(now)) {
                double seconds = filledAt.equals(Instant.MIN)
                        ? 0
                        : Duration.between(filledAt, now).toNanos() / NANOS;
                tokens = Math.min(burst, tokens + seconds * perSecond);
                filledAt = now;
            }
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
