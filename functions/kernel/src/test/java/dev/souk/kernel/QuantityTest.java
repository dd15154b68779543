package dev.souk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE})
    void refuses_what_nobody_can_buy(int units) {
        assertThatThrownBy(() -> new Quantity(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity must be between 1 and 99, got %d", units);
    }

    @Test
    void holds_both_ends_of_its_range() {
        assertThat(new Quantity(1).units()).isEqualTo(1);
        assertThat(new Quantity(Quantity.MAX).units()).isEqualTo(99);
    }
}
