package dev.souk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stops_the_last_part_first_even_when_one_fails() {
        Closing closing = new Closing();
        closing.add(() -> stopped.add("first"));
        closing.add(() -> {
            throw new IllegalStateException("part that does not want to stop");
        });
        closing.add(() -> stopped.add("last"));

        closing.close();

        assertThat(stopped).containsExactly("last", "first");
    }

    @Test
    void stops_at_once_what_comes_up_too_late() {
        Closing closing = new Closing();
        closing.close();

        closing.add(() -> stopped.add("late"));

        assertThat(stopped).containsExactly("late");
    }
}
