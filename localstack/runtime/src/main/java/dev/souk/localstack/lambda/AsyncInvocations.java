package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Scheduler;
import dev.souk.localstack.time.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

/** Lambda's asynchronous queue: failed events are tried again after one and two minutes, throttled ones for hours. */
final class AsyncInvocations {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Scheduler scheduler;
    private final FailureTarget failures;
    private final BiFunction<String, byte[], Invocation> invoke;
    private final Work work = new Work();

    AsyncInvocations(Scheduler scheduler, FailureTarget failures, BiFunction<String, byte[], Invocation> invoke) {
        this.scheduler = scheduler;
        this.failures = failures;
        this.invoke = invoke;
    }

    /** @param arn qualified as the caller wanted it */
    void accept(FunctionSettings function, String arn, String requestId, byte[] payload) {
        String body = new String(payload, StandardCharsets.UTF_8);
        Event event = new Event(function, arn, requestId, body, scheduler.now(), work.begin());
        scheduler.soon(() -> attempt(event, 1, 0));
    }

    /** Events, each under way until it has been handled or given up. */
    Work work() {
        return work;
    }

    private void attempt(Event event, int attempt, int throttles) {
        try {
            Invocation result = invoke.apply(event.arn(), event.body().getBytes(StandardCharsets.UTF_8));
            if (result.failed()) {
                retryOrGiveUp(event, attempt, throttles, result.payload());
            } else {
                event.piece().close();
            }
        } catch (AwsFault e) {
            Duration wait = Duration.ofSeconds(1L << Math.min(throttles, 9));
            later(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait, event, attempt, throttles + 1);
        }
    }

    private void retryOrGiveUp(Event event, int attempt, int throttles, JsonNode error) {
        if (attempt <= event.function().async().retries()) {
            later(Duration.ofMinutes(attempt), event, attempt + 1, throttles);
        } else {
            giveUp(event, "RetriesExhausted", attempt, error);
        }
    }

    private void later(Duration wait, Event event, int attempt, int throttles) {
        Instant next = scheduler.now().plus(wait);
        if (next.isAfter(event.acceptedAt().plus(event.function().async().maximumAge()))) {
            giveUp(event, "EventAgeExceeded", attempt - 1, Json.object());
        } else {
            scheduler.after(wait, () -> attempt(event, attempt, throttles));
        }
    }

    private void giveUp(Event event, String condition, int attempts, JsonNode error) {
        try {
            tellTargets(event, condition, attempts, error);
        } finally {
            event.piece().close();
        }
    }

    private void tellTargets(Event event, String condition, int attempts, JsonNode error) {
        AsyncSettings settings = event.function().async();
        String role = event.function().roleArn();
        settings.deadLetterTarget()
                .ifPresent(target -> failures.deliver(role, target, event.body(), attributes(event, error)));
        settings.onFailure()
                .ifPresent(target -> failures.deliver(
                        role, target, Json.write(record(event, condition, attempts, error)), Map.of()));
    }

    private static Map<String, String> attributes(Event event, JsonNode error) {
        return Map.of(
                "RequestID", event.requestId(),
                "ErrorCode", "200",
                "ErrorMessage", error.path("errorMessage").asText());
    }

    /** The shape that AWS documents for asynchronous destinations. */
    private ObjectNode record(Event event, String condition, int attempts, JsonNode error) {
        ObjectNode record = Json.object()
                .put("version", "1.0")
                .put("timestamp", scheduler.now().toString());
        record.putObject("requestContext")
                .put("requestId", event.requestId())
                .put("functionArn", event.arn())
                .put("condition", condition)
                .put("approximateInvokeCount", attempts);
        record.set("requestPayload", Json.parse(event.body()));
        record.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", FunctionName.LATEST)
                .put("functionError", "Unhandled");
        record.set("responsePayload", error);
        return record;
    }

    private record Event(
            FunctionSettings function,
            String arn,
            String requestId,
            String body,
            Instant acceptedAt,
            Work.Piece piece) {}
}
