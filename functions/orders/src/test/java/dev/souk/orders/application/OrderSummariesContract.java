package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every order history promises. */
public abstract class OrderSummariesContract {
    protected abstract OrderSummaries summaries();

    @Test
    void lists_nothing_for_a_new_customer() {
        assertThat(summaries().page(ADA, 10, null)).isEqualTo(new OrderSummaries.Page(List.of(), null));
    }

    @Test
    void lists_a_customers_own_orders_newest_first() {
        OrderSummary early = saved(ADA, 1);
        OrderSummary late = saved(ADA, 2);
        saved(EVE, 3);

        assertThat(summaries().page(ADA, 10, null).items()).containsExactly(late, early);
    }

    @Test
    void pages_through_everything_once() {
        for (int second = 0; second < 7; second++) {
            saved(ADA, second);
        }
        List<OrderSummary> seen = new ArrayList<>();
        OrderSummaries.Page page = summaries().page(ADA, 3, null);
        seen.addAll(page.items());
        while (page.next().isPresent()) {
            page = summaries().page(ADA, 3, page.next().get());
            seen.addAll(page.items());
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.placedAt().compareTo(one.placedAt()));
    }

    @Test
    void promises_no_page_behind_the_last() {
        saved(ADA, 1);
        saved(ADA, 2);

        assertThat(summaries().page(ADA, 2, null).next()).isEmpty();
        assertThat(summaries().page(ADA, 1, null).next()).isPresent();
    }

    @Test
    void keeps_the_latest_version_whatever_order_they_come_in() {
        OrderSummary second = summary(ADA, 1, OrderStatus.CONFIRMED, 2);
        summaries().save(second);
        summaries().save(summary(ADA, 1, OrderStatus.PENDING, 1));
        summaries().save(second);

        assertThat(summaries().page(ADA, 10, null).items()).containsExactly(second);
    }

    private OrderSummary saved(CustomerId customer, int second) {
        OrderSummary summary = summary(customer, second, OrderStatus.PENDING, 1);
        summaries().save(summary);
        return summary;
    }

    private static OrderSummary summary(CustomerId customer, int second, OrderStatus status, long version) {
        return new OrderSummary(
                OrderId.derivedFrom(customer.value() + second),
                customer,
                status,
                euros(1088),
                NOON.plusSeconds(second),
                version);
    }
}
