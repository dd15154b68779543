package dev.souk.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductDetailsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Crème fraîche", "牛乳", "👩‍🌾 eggs", "İstanbul simit", "$(x) ${jndi:ldap://x} '; DROP --"})
    void takes_any_printable_name_as_it_is(String name) {
        assertThat(named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "nul\0", "bell\u0007", "half \uD83D pair"})
    void refuses_a_name_that_cannot_be_shown_or_stored(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_characters_as_people_do_not_as_java_does() {
        assertThat(named("🥛".repeat(200)).name()).hasSize(400);
        assertThatThrownBy(() -> named("x".repeat(201))).hasMessage("name must have at most 200 characters, got 201");
    }

    @Test
    void sells_in_one_currency() {
        assertThatThrownBy(() -> new ProductDetails("Milk", "", new Category("dairy"), new Money(1, "USD")))
                .hasMessage("price must be in EUR, got USD");
    }

    private static ProductDetails named(String name) {
        return new ProductDetails(name, "Line one.\nLine two.", new Category("dairy"), new Money(0, "EUR"));
    }
}
