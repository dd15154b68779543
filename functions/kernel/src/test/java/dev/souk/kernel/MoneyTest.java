package dev.souk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void adds_amounts_of_one_currency() {
        assertThat(new Money(199, "EUR").plus(new Money(1, "EUR"))).isEqualTo(new Money(200, "EUR"));
    }

    @Test
    void refuses_to_add_two_currencies() {
        assertThatThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot add USD to EUR");
    }

    @Test
    void refuses_to_wrap_around() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "EUR").plus(new Money(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE / 2, "EUR").times(new Quantity(3)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_a_negative_amount_and_an_unknown_currency() {
        assertThatThrownBy(() -> new Money(-1, "EUR")).hasMessageContaining("must not be negative, got -1");
        assertThatThrownBy(() -> new Money(1, "EURO")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void multiplies_a_price_by_a_quantity() {
        assertThat(new Money(250, "EUR").times(new Quantity(4))).isEqualTo(new Money(1000, "EUR"));
    }
}
