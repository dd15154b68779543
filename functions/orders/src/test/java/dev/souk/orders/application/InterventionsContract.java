package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.Intervention;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Intervention.Reason;
import dev.souk.orders.domain.OrderId;
import org.junit.jupiter.api.Test;

/** What every record of interventions promises. */
public abstract class InterventionsContract {
    private static final OrderId ORDER = order("key").id();

    protected abstract Interventions interventions();

    @Test
    void gives_back_what_was_done_about_an_order_by_time() {
        Intervention second = intervention("a", 2, "tried again");
        Intervention first = intervention("b", 1, "the provider is back");
        interventions().record(ORDER, second);
        interventions().record(ORDER, first);

        assertThat(interventions().of(ORDER)).containsExactly(first, second);
        assertThat(interventions().of(order("other").id())).isEmpty();
    }

    @Test
    void changes_nothing_that_is_written_down() {
        Intervention first = intervention("a", 1, "the provider is back");
        interventions().record(ORDER, first);
        interventions().record(ORDER, intervention("a", 2, "something else"));

        assertThat(interventions().of(ORDER)).containsExactly(first);
    }

    private static Intervention intervention(String id, long second, String reason) {
        return new Intervention(id, NOON.plusSeconds(second), Action.RESUME, "grace", new Reason(reason));
    }
}
