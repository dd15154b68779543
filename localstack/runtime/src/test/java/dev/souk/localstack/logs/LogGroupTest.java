package dev.souk.localstack.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log keeps its newest lines at hand, and all of them in its file. */
class LogGroupTest {
    private static final String LINE = "x".repeat(LogGroup.KEPT_CHARACTERS / 4);

    @TempDir
    private Path directory;

    @Test
    void forgets_the_oldest_lines_when_it_is_full_but_has_them_in_its_file() throws IOException {
        Path file = directory.resolve("orders.log");
        try (var group = new LogGroup("orders", file, Clock.systemUTC())) {
            for (int number = 0; number < 6; number++) {
                group.append("one", LINE);
            }

            assertThat(group.events()).extracting(LogEvent::number).containsExactly(2L, 3L, 4L, 5L);
            assertThat(Files.readAllLines(file)).hasSize(6);
        }
    }

    @Test
    void keeps_its_newest_line_however_long_it_is() {
        try (var group = new LogGroup("orders", directory.resolve("orders.log"), Clock.systemUTC())) {
            group.append("one", "short");
            group.append("one", LINE.repeat(5));

            assertThat(group.events()).extracting(LogEvent::number).containsExactly(1L);
        }
    }
}
