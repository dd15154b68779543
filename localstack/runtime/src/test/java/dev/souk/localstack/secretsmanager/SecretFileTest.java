package dev.souk.localstack.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    private static final Secret.Version FIRST = new Secret.Version("v1", "one", Instant.parse("2026-03-01T00:00:00Z"));
    private static final Secret.Version SECOND = new Secret.Version("v2", "two", Instant.parse("2026-03-02T00:00:00Z"));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void keeps_the_current_and_the_previous_value() {
        Secret rotated = new Secret("key", "arn:key", FIRST);
        rotated.put(SECOND);

        SecretFile.in(Optional.of(directory.resolve("data")))
                .write(List.of(rotated, new Secret("id", "arn:id", FIRST)));

        assertThat(SecretFile.in(Optional.of(directory.resolve("data"))).read())
                .isEqualTo(Map.of(
                        "arn:key", Map.of(Secret.CURRENT, SECOND, Secret.PREVIOUS, FIRST),
                        "arn:id", Map.of(Secret.CURRENT, FIRST)));
    }

    @Test
    void keeps_nothing_without_a_directory() {
        SecretFile nowhere = SecretFile.in(Optional.empty());

        nowhere.write(List.of(new Secret("key", "arn:key", FIRST)));

        assertThat(nowhere.read()).isEmpty();
    }
}
