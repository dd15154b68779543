package dev.souk.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "..", "a%00", "é", "a\n", "#", "*"})
    void refuses_what_is_no_sku_and_no_category(String text) {
        assertThatThrownBy(() -> new Sku(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Category(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repeats_at_most_a_little_of_what_it_refuses() {
        assertThatThrownBy(() -> new Sku("x".repeat(100_000)))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(200));
    }

    @Test
    void reads_a_category_as_shoppers_do() {
        assertThat(new Category("fresh-fruit").name()).isEqualTo("Fresh fruit");
        assertThat(new Category("7-").name()).isEqualTo("7");
    }
}
