package dev.souk.localstack.eventbridge;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a rule fires by itself: {@code rate(5 minutes)} or {@code cron(0 4 * * ? *)}, in UTC. */
sealed interface Schedule {
    Pattern EXPRESSION = Pattern.compile("(rate|cron)\\((.*)\\)");
    Pattern RATE = Pattern.compile("([1-9]\\d{0,8}) (minutes?|hours?|days?)");

    /** The first time after the given one; empty when it never comes again. */
    Optional<Instant> next(Instant after);

    /** As the template has it. */
    String expression();

    /** Again and again, first when one interval has passed. */
    record Rate(String expression, Duration interval) implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            return Optional.of(after.plus(interval));
        }
    }

    /** By the calendar. */
    record Calendar(String expression, CronExpression cron) implements Schedule {
        @Override
        public Optional<Instant> next(Instant after) {
            return cron.next(after);
        }
    }

    /** @throws IllegalArgumentException when EventBridge would refuse the expression */
    static Schedule of(String expression) {
        Matcher matcher = EXPRESSION.matcher(expression);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected rate(…) or cron(…), got " + expression);
        }
        return matcher.group(1).equals("rate")
                ? rate(matcher.group(2), expression)
                : new Calendar(expression, CronExpression.of(matcher.group(2)));
    }

    private static Schedule rate(String rate, String expression) {
        Matcher matcher = RATE.matcher(rate);
        if (!matcher.matches()
                || matcher.group(1).equals("1") == matcher.group(2).endsWith("s")) {
            throw new IllegalArgumentException(
                    "expected rate(1 minute), rate(5 minutes) or the same with hours or days, got " + expression);
        }
        long value = Long.parseLong(matcher.group(1));
        return new Rate(
                expression,
                switch (matcher.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
                    case 'm' -> Duration.ofMinutes(value);
                    case 'h' -> Duration.ofHours(value);
                    default -> Duration.ofDays(value);
                });
    }
}
