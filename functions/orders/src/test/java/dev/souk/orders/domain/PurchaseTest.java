package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseTest {
    private static final OrderLine MILK = new OrderLine("whole-milk", "Whole milk", new Quantity(2), euros(129));
    private static final Tax NO_TAX = new Tax(true, euros(0));

    @Test
    void adds_up_lines_less_discounts_plus_delivery_and_the_tax_on_top() {
        List<Discount> off = List.of(
                new Discount("WELCOME", "Welcome", true, euros(20)), new Discount("MILK", "Milk", false, euros(8)));
        Purchase purchase = new Purchase(
                List.of(MILK), euros(258), off, euros(28), post(490), new Tax(false, euros(50)), euros(770));

        assertThat(purchase.coupons()).containsExactly("WELCOME");
        assertThatCode(() -> new Purchase(
                        List.of(MILK), euros(258), off, euros(28), post(490), new Tax(true, euros(50)), euros(720)))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_sums_that_do_not_add_up() {
        assertThatThrownBy(() -> plain(List.of(MILK), euros(257), 490, 747))
                .hasMessage("subtotal must be 258 EUR, got 257 EUR");
        assertThatThrownBy(() -> plain(List.of(MILK), euros(258), 490, 258))
                .hasMessage("total and discount must be 748 EUR, got 258 EUR");
        assertThatThrownBy(() -> plain(List.of(MILK), new Money(258, "USD"), 0, 258))
                .hasMessage("cannot add EUR to USD");
        assertThatThrownBy(
                        () -> new Purchase(List.of(MILK), euros(258), List.of(), euros(1), post(0), NO_TAX, euros(257)))
                .hasMessage("discount must be 0 EUR, got 1 EUR");
    }

    @Test
    void refuses_no_lines_too_many_lines_and_one_sku_twice() {
        assertThatThrownBy(() -> plain(List.of(), euros(0), 0, 0)).hasMessage("a purchase has 1 to 100 lines, got 0");
        assertThatThrownBy(() -> plain(Collections.nCopies(101, MILK), euros(0), 0, 0))
                .hasMessage("a purchase has 1 to 100 lines, got 101");
        assertThatThrownBy(() -> plain(List.of(MILK, MILK), euros(516), 0, 516))
                .hasMessage("a purchase names each sku once, got whole-milk twice");
    }

    private static Purchase plain(List<OrderLine> lines, Money subtotal, long shipping, long total) {
        return new Purchase(lines, subtotal, List.of(), euros(0), post(shipping), NO_TAX, euros(total));
    }

    private static Delivery post(long price) {
        return new Delivery("DE", "standard", euros(price));
    }
}
