package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every order history promises. */
public abstract class OrderSummariesContract {
    protected abstract OrderSummaries summaries();

    @Test
    void lists_nothing_for_a_new_customer() {
        assertThat(summaries().page(HistoryQuery.of(ADA), 10, null))
                .isEqualTo(new OrderSummaries.Page(List.of(), null));
    }

    @Test
    void lists_a_customers_own_orders_newest_first() {
        OrderSummary early = saved(ADA, 1);
        OrderSummary late = saved(ADA, 2);
        saved(EVE, 3);

        assertThat(summaries().page(HistoryQuery.of(ADA), 10, null).items()).containsExactly(late, early);
    }

    @Test
    void pages_through_everything_once() {
        for (int second = 0; second < 7; second++) {
            saved(ADA, second);
        }
        List<OrderSummary> seen = new ArrayList<>();
        OrderSummaries.Page page = summaries().page(HistoryQuery.of(ADA), 3, null);
        seen.addAll(page.items());
        while (page.next().isPresent()) {
            page = summaries().page(HistoryQuery.of(ADA), 3, page.next().get());
            seen.addAll(page.items());
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.placedAt().compareTo(one.placedAt()));
    }

    @Test
    void promises_no_page_behind_the_last() {
        saved(ADA, 1);
        saved(ADA, 2);

        assertThat(summaries().page(HistoryQuery.of(ADA), 2, null).next()).isEmpty();
        assertThat(summaries().page(HistoryQuery.of(ADA), 1, null).next()).isPresent();
    }

    @Test
    void keeps_the_latest_version_whatever_order_they_come_in() {
        OrderSummary second = summary(ADA, 1, OrderStatus.CONFIRMED, 2);
        summaries().save(second);
        summaries().save(summary(ADA, 1, OrderStatus.PENDING, 1));
        summaries().save(second);

        assertThat(summaries().page(HistoryQuery.of(ADA), 10, null).items()).containsExactly(second);
    }

    @Test
    void filters_by_status_as_it_is_now_in_whatever_order_changes_come() {
        OrderSummary cancelled = summary(ADA, 1, OrderStatus.CANCELLED, 3);
        summaries().save(summary(ADA, 1, OrderStatus.CONFIRMED, 2));
        summaries().save(cancelled);
        summaries().save(summary(ADA, 1, OrderStatus.PENDING, 1));
        summaries().save(summary(ADA, 1, OrderStatus.CONFIRMED, 2));
        OrderSummary pending = saved(ADA, 2);

        assertThat(listed(OrderStatus.PENDING, null, null)).containsExactly(pending);
        assertThat(listed(OrderStatus.CONFIRMED, null, null)).isEmpty();
        assertThat(listed(OrderStatus.CANCELLED, null, null)).containsExactly(cancelled);
        assertThat(listed(null, null, null)).containsExactly(pending, cancelled);
    }

    @Test
    void filters_by_time_from_an_instant_on_and_before_another() {
        OrderSummary first = saved(ADA, 1);
        OrderSummary second = saved(ADA, 2);
        OrderSummary third = saved(ADA, 3);

        assertThat(listed(null, second.placedAt(), null)).containsExactly(third, second);
        assertThat(listed(null, null, second.placedAt())).containsExactly(first);
        assertThat(listed(OrderStatus.PENDING, first.placedAt(), third.placedAt()))
                .containsExactly(second, first);
        assertThat(listed(null, second.placedAt().plusNanos(1), third.placedAt().plusNanos(1)))
                .containsExactly(third);
    }

    @Test
    void pages_through_what_a_filter_leaves() {
        for (int second = 0; second < 7; second++) {
            summaries().save(summary(ADA, second, second % 2 == 0 ? OrderStatus.CONFIRMED : OrderStatus.PENDING, 1));
        }
        var confirmed = new HistoryQuery(ADA, OrderStatus.CONFIRMED, null, null);
        OrderSummaries.Page first = summaries().page(confirmed, 3, null);
        OrderSummaries.Page second = summaries().page(confirmed, 3, first.next().orElseThrow());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void copies_one_history_into_another() {
        OrderSummary early = saved(EVE, 1);
        OrderSummary late = saved(EVE, 2);
        summaries().save(summary(EVE, 2, OrderStatus.CONFIRMED, 2).shownTo(ADA));

        summaries().copy(EVE, ADA);
        summaries().copy(EVE, ADA);

        assertThat(summaries().page(HistoryQuery.of(ADA), 10, null).items())
                .containsExactly(summary(EVE, 2, OrderStatus.CONFIRMED, 2).shownTo(ADA), early.shownTo(ADA));
        assertThat(summaries().page(HistoryQuery.of(EVE), 10, null).items()).containsExactly(late, early);
    }

    private List<OrderSummary> listed(@Nullable OrderStatus status, @Nullable Instant from, @Nullable Instant to) {
        return summaries()
                .page(new HistoryQuery(ADA, status, from, to), 10, null)
                .items();
    }

    private OrderSummary saved(CustomerId customer, int second) {
        OrderSummary summary = summary(customer, second, OrderStatus.PENDING, 1);
        summaries().save(summary);
        return summary;
    }

    private static OrderSummary summary(CustomerId customer, int second, OrderStatus status, long version) {
        return new OrderSummary(
                OrderId.derivedFrom(customer.value() + second),
                OrderNumber.derivedFrom(OrderId.derivedFrom(customer.value() + second), 0),
                customer,
                status,
                euros(1088),
                3,
                NOON.plusSeconds(second),
                version);
    }
}
