package dev.souk.cart.domain;

import static dev.souk.cart.CartFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import org.junit.jupiter.api.Test;

class ProductCopyTest {
    @Test
    void keeps_an_ordinary_name_as_it_is() {
        assertThat(label("Crème fraîche, 24 % 🥛")).isEqualTo("Crème fraîche, 24 % 🥛");
        assertThat(label("x".repeat(80))).isEqualTo("x".repeat(80));
    }

    @Test
    void cuts_a_long_name_between_characters() {
        assertThat(label("x".repeat(81))).isEqualTo("x".repeat(77) + "…");
        assertThat(label("🥛".repeat(50))).isEqualTo("🥛".repeat(19) + "…");
        assertThat(label("\"".repeat(60))).isEqualTo("\"".repeat(38) + "…");
    }

    @Test
    void has_no_use_for_characters_that_json_must_escape() {
        assertThat(label("a\nb\u2028c")).isEqualTo("a b c");
    }

    private static String label(String name) {
        return ProductCopy.named(MILK, name, new Money(1, "EUR"), TaxClass.STANDARD, 1)
                .label();
    }
}
