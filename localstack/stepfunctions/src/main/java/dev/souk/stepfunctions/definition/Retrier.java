package dev.souk.stepfunctions.definition;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How often and how soon a state tries again after certain errors.
 *
 * @param interval wait before the first retry
 * @param maxAttempts retries at most, 0 for none
 * @param backoffRate factor by which each wait is longer than the one before
 * @param maxDelay upper bound of a wait, or null
 * @param fullJitter whether each wait is drawn evenly between nothing and its computed length
 */
public record Retrier(
        List<String> errorEquals,
        Duration interval,
        int maxAttempts,
        double backoffRate,
        @Nullable Duration maxDelay,
        boolean fullJitter) {

    public boolean handles(String error) {
        return ErrorNames.match(errorEquals, error);
    }

    /**
     * @param attempt 1 for the first retry
     */
    public Duration delayBefore(int attempt, Random random) {
        double seconds = interval.toSeconds() * Math.pow(backoffRate, attempt - 1);
        if (maxDelay != null) {
            seconds = Math.min(seconds, (double) maxDelay.toSeconds());
        }
        double drawn = fullJitter ? seconds * random.nextDouble() : seconds;
        return Duration.ofMillis(Math.round(Math.min(drawn, Integer.MAX_VALUE) * 1000));
    }
}
