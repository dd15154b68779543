package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026 began on a Thursday. */
final class ScheduleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute)|2026-01-01T10:07:30Z|2026-01-01T10:08:30Z",
                "rate(5 minutes)|2026-01-01T10:07:30Z|2026-01-01T10:12:30Z",
                "rate(12 hours)|2026-01-01T10:07:30Z|2026-01-01T22:07:30Z",
                "rate(7 days)|2026-01-01T10:07:30Z|2026-01-08T10:07:30Z",
                "cron(0 4 * * ? *)|2026-01-01T03:59:59Z|2026-01-01T04:00:00Z",
                "cron(0 4 * * ? *)|2026-01-01T04:00:00Z|2026-01-02T04:00:00Z",
                "cron(0/15 * * * ? *)|2026-01-01T10:31:00Z|2026-01-01T10:45:00Z",
                "cron(5,35 14 * * ? *)|2026-01-01T14:06:00Z|2026-01-01T14:35:00Z",
                "cron(15 10 ? * MON-FRI *)|2026-01-02T10:15:00Z|2026-01-05T10:15:00Z",
                "cron(0 8 1 * ? *)|2026-01-01T08:00:00Z|2026-02-01T08:00:00Z",
                "cron(0 8 L FEB ? *)|2026-01-01T08:00:00Z|2026-02-28T08:00:00Z",
                "cron(0 8 29 2 ? *)|2026-01-01T08:00:00Z|2028-02-29T08:00:00Z",
                "cron(0 9 ? * 2#1 *)|2026-01-01T08:00:00Z|2026-01-05T09:00:00Z",
                "cron(0 9 ? * 6L *)|2026-01-01T08:00:00Z|2026-01-30T09:00:00Z",
                "cron(0 9 3W * ? *)|2026-01-01T08:00:00Z|2026-01-02T09:00:00Z",
                "cron(0 9 ? * L *)|2026-01-01T08:00:00Z|2026-01-03T09:00:00Z",
                "cron(0 0 1 1 ? 2030)|2026-01-01T08:00:00Z|2030-01-01T00:00:00Z",
            })
    void comes_next_when_AWS_says_so(String expression, Instant after, Instant next) {
        assertThat(Schedule.of(expression).next(after)).contains(next);
    }

    @Test
    void never_comes_again_when_its_years_are_over() {
        assertThat(Schedule.of("cron(0 0 1 1 ? 2020)").next(Instant.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 minutes",
                "rate(0 minutes)",
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(5 seconds)",
                "rate(-1 days)",
                "at(2026-01-01T00:00:00)",
                "cron(0 4 * * *)",
                "cron(0 4 * * * *)",
                "cron(0 4 ? * ? *)",
                "cron(60 4 * * ? *)",
                "cron(0 24 * * ? *)",
                "cron(0 4 32 * ? *)",
                "cron(0 4 * 13 ? *)",
                "cron(0 4 ? * FUN *)",
                "cron(0 4 ? * 8 *)",
                "cron(0 4 * * ? 1969)",
                "cron(5/0 4 * * ? *)",
                "cron(9-5 4 * * ? *)",
                "cron(1, 4 * * ? *)",
            })
    void is_refused_when_it_is_malformed(String expression) {
        assertThatThrownBy(() -> Schedule.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected ");
    }
}
