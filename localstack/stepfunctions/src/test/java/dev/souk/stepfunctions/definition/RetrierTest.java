package dev.souk.stepfunctions.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrierTest {
    private static Retrier retrier(boolean fullJitter, int maxDelaySeconds) {
        return new Retrier(
                List.of("States.ALL"), Duration.ofSeconds(2), 5, 2, Duration.ofSeconds(maxDelaySeconds), fullJitter);
    }

    @Test
    void waits_twice_as_long_each_time_up_to_its_cap() {
        Retrier retrier = retrier(false, 10);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(attempt -> retrier.delayBefore(attempt, new Random(1))))
                .containsExactly(
                        Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void full_jitter_draws_evenly_between_nothing_and_the_whole_wait() {
        Random random = new Random(1);
        Retrier retrier = retrier(true, 10);
        double mean = IntStream.range(0, 10_000)
                .mapToObj(_ -> retrier.delayBefore(3, random))
                .peek(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofSeconds(8)))
                .mapToLong(Duration::toMillis)
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(3900.0, 4100.0);
    }

    @Test
    void wait_never_overflows() {
        Retrier retrier = new Retrier(List.of("States.ALL"), Duration.ofSeconds(1), 9999, 10, null, false);
        assertThat(retrier.delayBefore(9999, new Random(1))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "States.ALL, Anything, true",
        "States.ALL, States.Timeout, true",
        "States.ALL, States.DataLimitExceeded, false",
        "States.ALL, States.Runtime, false",
        "States.Runtime, States.Runtime, false",
        "States.DataLimitExceeded, States.DataLimitExceeded, true",
        "States.TaskFailed, Anything, true",
        "States.TaskFailed, States.Timeout, false",
        "States.TaskFailed, States.HeartbeatTimeout, false",
        "States.Timeout, States.Timeout, true",
        "States.Timeout, States.HeartbeatTimeout, true",
        "States.HeartbeatTimeout, States.Timeout, false",
        "Some.Error, Some.Error, true",
        "Some.Error, Some.Other, false",
    })
    void name_covers_the_errors_that_aws_lets_it_cover(String name, String error, boolean covers) {
        assertThat(new Catcher(List.of(name), new Effects(null, Map.of()), "Next").handles(error))
                .isEqualTo(covers);
    }
}
