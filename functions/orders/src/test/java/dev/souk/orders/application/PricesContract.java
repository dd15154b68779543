package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every copy of prices promises. */
public abstract class PricesContract {
    protected abstract Prices prices();

    @Test
    void knows_what_it_was_told_and_nothing_else() {
        prices().offered("tea", euros(450), 1);

        assertThat(prices().of(List.of("tea", "milk"))).isEqualTo(Map.of("tea", new CurrentPrice(euros(450), true)));
    }

    @Test
    void goes_with_the_newest_version_in_whatever_order_they_come() {
        prices().changed("tea", euros(480), 3);
        prices().offered("tea", euros(450), 2);

        assertThat(prices().of(List.of("tea"))).containsEntry("tea", new CurrentPrice(euros(480), true));
    }

    @Test
    void a_withdrawal_holds_until_the_product_is_offered_again() {
        prices().offered("tea", euros(450), 1);
        prices().withdrawn("tea", 2);
        prices().changed("tea", euros(460), 3);
        assertThat(prices().of(List.of("tea"))).containsEntry("tea", new CurrentPrice(euros(460), false));

        prices().offered("tea", euros(470), 4);
        assertThat(prices().of(List.of("tea"))).containsEntry("tea", new CurrentPrice(euros(470), true));
    }

    @Test
    void may_hear_of_a_withdrawal_first() {
        prices().withdrawn("tea", 2);
        prices().offered("tea", euros(450), 1);

        assertThat(prices().of(List.of("tea"))).containsEntry("tea", new CurrentPrice(null, false));
    }
}
