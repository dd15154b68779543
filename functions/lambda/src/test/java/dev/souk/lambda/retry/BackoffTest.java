package dev.souk.lambda.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.fixture.NoPauses;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BackoffTest {
    private static final List<Long> BOUNDS_MILLIS = List.of(20L, 40L, 80L, 160L, 320L, 400L, 400L);

    @RegisterExtension
    private final NoPauses pauses = new NoPauses();

    @Test
    void does_not_wait_before_the_first_attempt() {
        Backoff.before(1);

        assertThat(pauses.asked()).isEmpty();
    }

    @Test
    void waits_ever_longer_at_most_and_never_the_same_time() {
        for (int attempt = 2; attempt <= 8; attempt++) {
            Backoff.before(attempt);
        }

        assertThat(pauses.asked()).hasSize(BOUNDS_MILLIS.size());
        for (int i = 0; i < BOUNDS_MILLIS.size(); i++) {
            assertThat(pauses.asked().get(i)).isBetween(Duration.ZERO, Duration.ofMillis(BOUNDS_MILLIS.get(i)));
        }
        assertThat(pauses.asked().stream().distinct().count()).isGreaterThan(3);
    }

    @Test
    void spreads_over_the_whole_length() {
        IntStream.range(0, 1_000).forEach(_ -> Backoff.before(20));

        assertThat(pauses.asked()).allMatch(pause -> pause.compareTo(Duration.ofMillis(400)) <= 0);
        assertThat(pauses.asked()).anyMatch(pause -> pause.compareTo(Duration.ofMillis(40)) < 0);
        assertThat(pauses.asked()).anyMatch(pause -> pause.compareTo(Duration.ofMillis(360)) > 0);
    }
}
