package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.CustomerId;
import org.junit.jupiter.api.Test;

/** What is promised about customers. */
public abstract class CustomersContract {
    protected abstract Customers customers();

    @Test
    void links_a_guest_to_one_customer_for_good() {
        customers().link(EVE, ADA);
        customers().link(EVE, new CustomerId("bob"));

        assertThat(customers().linkedTo(EVE)).contains(ADA);
        assertThat(customers().linkedTo(new CustomerId("guest:other"))).isEmpty();
    }

    @Test
    void remembers_who_is_gone() {
        assertThat(customers().isForgotten(ADA)).isFalse();
        customers().forget(ADA);
        customers().forget(ADA);

        assertThat(customers().isForgotten(ADA)).isTrue();
        assertThat(customers().isForgotten(EVE)).isFalse();
    }
}
