package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of checkout facts promises. */
public abstract class CheckoutFactsContract {
    private static final OrderId ORDER = OrderId.derivedFrom("I#1");
    private static final TimelineEntry MISSING = new TimelineEntry(
            "1", NOON, "souk.inventory", "StockReservationRejected", Shown.missing(List.of("rye-bread")));
    private static final TimelineEntry DECLINED = new TimelineEntry(
            "2",
            NOON.plusMillis(5),
            "souk.payments",
            "PaymentDeclined",
            Shown.amount(euros(1088)).because("declined"));

    protected abstract CheckoutFacts facts();

    @Test
    void gives_back_facts_by_time_each_once() {
        facts().record(ORDER, DECLINED);
        facts().record(ORDER, MISSING);
        facts().record(ORDER, DECLINED);

        assertThat(facts().of(ORDER)).containsExactly(MISSING, DECLINED);
    }

    @Test
    void keeps_orders_apart() {
        facts().record(ORDER, MISSING);

        assertThat(facts().of(OrderId.derivedFrom("I#2"))).isEmpty();
    }
}
