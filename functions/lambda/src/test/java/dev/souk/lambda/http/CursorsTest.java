package dev.souk.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private final Cursors cursors = new Cursors(new SignedTokens(SigningKeys.fixed("k".repeat(32)), Clock.systemUTC()));

    @Test
    void opens_only_for_the_list_and_caller_it_was_sealed_for() {
        String cursor = cursors.seal(Map.of("pk", "C#1", "sk", "O#2"), "orders of c1");
        assertThat(cursors.open(cursor, "orders of c1")).containsEntry("sk", "O#2");
        assertThatThrownBy(() -> cursors.open(cursor, "orders of c2"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
        assertThatThrownBy(() -> cursors.open(cursor + "x", "orders of c1")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> cursors.open("", "orders of c1")).isInstanceOf(Problem.class);
    }
}
