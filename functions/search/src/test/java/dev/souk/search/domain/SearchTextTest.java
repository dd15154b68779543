package dev.souk.search.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @Test
    void takes_a_hundred_characters_and_ten_words() {
        assertThat(new SearchText("😀".repeat(100)).value()).hasSize(200);
        assertThat(new SearchText(" a b c d e f g h i j ").value()).isEqualTo("a b c d e f g h i j");
        assertThat(new SearchText("   ").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c d e f g h i j k", "tab\tstop", "nul\u0000", "half \uD83D"})
    void refuses_more_words_and_what_nobody_types(String text) {
        assertThatThrownBy(() -> new SearchText(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_more_characters() {
        assertThatThrownBy(() -> new SearchText("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("q has at most 100 characters, got 101");
    }
}
