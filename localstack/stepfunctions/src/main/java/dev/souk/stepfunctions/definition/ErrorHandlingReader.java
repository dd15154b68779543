package dev.souk.stepfunctions.definition;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads {@code Retry} and {@code Catch}. */
final class ErrorHandlingReader {
    private static final int MAX_SECONDS = 99_999_999;
    private static final int MAX_DELAY_SECONDS = 31_622_400;
    private static final Set<String> RETRIER_FIELDS = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");

    private ErrorHandlingReader() {}

    static ErrorHandling read(Fields state) {
        List<Fields> retry = state.objects("Retry");
        List<Fields> catches = state.objects("Catch");
        checkWildcards(retry);
        checkWildcards(catches);
        return new ErrorHandling(
                retry.stream().map(ErrorHandlingReader::retrier).toList(),
                catches.stream().map(ErrorHandlingReader::catcher).toList());
    }

    private static void checkWildcards(List<Fields> handlers) {
        for (Fields handler : handlers) {
            List<String> errors = handler.texts("ErrorEquals");
            boolean last = handler == handlers.getLast();
            if (errors.contains(ErrorNames.ALL) && (errors.size() > 1 || !last)) {
                throw handler.invalid("ErrorEquals", "States.ALL has to stand alone, in the last entry");
            }
        }
    }

    private static Retrier retrier(Fields fields) {
        fields.allowOnly("retrier", RETRIER_FIELDS);
        int interval = fields.integer("IntervalSeconds", 1, 1, MAX_SECONDS);
        Duration maxDelay = fields.has("MaxDelaySeconds")
                ? Duration.ofSeconds(fields.integer("MaxDelaySeconds", 0, interval + 1, MAX_DELAY_SECONDS))
                : null;
        String jitter = Objects.requireNonNullElse(fields.text("JitterStrategy"), "NONE");
        if (!Set.of("FULL", "NONE").contains(jitter)) {
            throw fields.invalid("JitterStrategy", "FULL or NONE expected, got '%s'".formatted(jitter));
        }
        return new Retrier(
                fields.texts("ErrorEquals"),
                Duration.ofSeconds(interval),
                fields.integer("MaxAttempts", 3, 0, MAX_SECONDS),
                fields.number("BackoffRate", 2, 1, Double.MAX_VALUE),
                maxDelay,
                jitter.equals("FULL"));
    }

    private static Catcher catcher(Fields fields) {
        fields.allowOnly("catcher", Set.of("ErrorEquals", "Next", "Output", "Assign", "Comment"));
        return new Catcher(fields.texts("ErrorEquals"), AssignReader.effects(fields), fields.requiredText("Next"));
    }
}
