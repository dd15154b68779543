package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseTest {
    private static final OrderLine MILK = new OrderLine("whole-milk", "Whole milk", new Quantity(2), euros(129));

    @Test
    void refuses_sums_that_do_not_add_up() {
        assertThatThrownBy(() -> new Purchase(List.of(MILK), euros(257), euros(490), euros(747)))
                .hasMessage("subtotal must be 258 EUR, got 257 EUR");
        assertThatThrownBy(() -> new Purchase(List.of(MILK), euros(258), euros(490), euros(258)))
                .hasMessage("total must be 748 EUR, got 258 EUR");
        assertThatThrownBy(() -> new Purchase(List.of(MILK), euros(258), new Money(0, "USD"), euros(258)))
                .hasMessage("cannot add USD to EUR");
    }

    @Test
    void refuses_no_lines_too_many_lines_and_one_sku_twice() {
        assertThatThrownBy(() -> new Purchase(List.of(), euros(0), euros(0), euros(0)))
                .hasMessage("a purchase has 1 to 100 lines, got 0");
        assertThatThrownBy(() -> new Purchase(Collections.nCopies(101, MILK), euros(0), euros(0), euros(0)))
                .hasMessage("a purchase has 1 to 100 lines, got 101");
        assertThatThrownBy(() -> new Purchase(List.of(MILK, MILK), euros(516), euros(0), euros(516)))
                .hasMessage("a purchase names each sku once, got whole-milk twice");
    }
}
