package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InsideInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every file of parked checkouts promises. */
@ExtendWith(InsideInvocation.class)
public abstract class ParkedCheckoutsContract {

    /** Where checkouts are parked. */
    protected abstract Orders orders();

    protected abstract ParkedCheckouts parked();

    @Test
    void parks_with_event_and_token_or_not_at_all() {
        Order placed = accepted("key");
        var stuck = placed.next(new NeedsAttention("VoidPayment", "busy"), NOON);

        assertThat(parked().of(placed.id())).isEmpty();
        assertThat(orders().park(placed, stuck, new TaskToken("first"), List.of()))
                .isEqualTo(AppendResult.APPENDED);
        assertThat(orders().park(placed, stuck, new TaskToken("second"), List.of()))
                .isEqualTo(AppendResult.VERSION_TAKEN);
        assertThat(parked().of(placed.id())).containsExactly(new Resumption(2, NOON, new TaskToken("first")));
    }

    @Test
    void keeps_every_token_that_it_is_not_told_to_forget() {
        Order once = park(accepted("key"), "first", List.of());
        Order twice = park(once, "second", List.of());
        park(twice, "third", parked().of(twice.id()).subList(0, 1));

        assertThat(parked().of(once.id()))
                .containsExactly(
                        new Resumption(3, NOON, new TaskToken("second")),
                        new Resumption(4, NOON, new TaskToken("third")));
    }

    @Test
    void forgets_what_was_used_and_keeps_what_came_meanwhile() {
        Order once = park(accepted("key"), "first", List.of());
        List<Resumption> used = parked().of(once.id());
        park(once, "second", List.of());

        parked().forget(once.id(), used);
        parked().forget(once.id(), used);

        assertThat(parked().of(once.id())).containsExactly(new Resumption(3, NOON, new TaskToken("second")));
        parked().forget(once.id(), parked().of(once.id()));
        assertThat(parked().after(null, 10)).isEmpty();
    }

    @Test
    void lists_each_parked_order_once_page_by_page_however_many_tokens_it_has() {
        List<OrderId> ids = IntStream.range(0, 5)
                .mapToObj(number -> park(accepted("key-" + number), "a", List.of()))
                .map(order -> park(park(order, "b", List.of()), "c", List.of()).id())
                .toList();
        accepted("not parked");

        List<OrderId> seen = new ArrayList<>();
        @Nullable OrderId last = null;
        List<OrderId> page;
        do {
            page = parked().after(last, 2);
            seen.addAll(page);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == 2);

        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
    }

    private Order accepted(String key) {
        Order placed = order(key);
        assertThat(orders().accept(acceptance(key, placed))).isEqualTo(AcceptResult.ACCEPTED);
        return placed;
    }

    private Order park(Order order, String token, List<Resumption> outdated) {
        var stuck = order.next(new NeedsAttention("VoidPayment", "busy"), NOON);
        assertThat(orders().park(order, stuck, new TaskToken(token), outdated)).isEqualTo(AppendResult.APPENDED);
        return order.with(stuck);
    }
}
