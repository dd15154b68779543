package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.Order;
import dev.souk.orders.fixture.InsideInvocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every file of open checkouts promises. */
@ExtendWith(InsideInvocation.class)
public abstract class OpenCheckoutsContract {
    private static final int MANY = 10;

    /** Where orders are accepted. */
    protected abstract Orders orders();

    protected abstract OpenCheckouts open();

    @Test
    void opens_a_checkout_with_its_order() {
        OpenCheckout opened = accepted("key");

        assertThat(open().notSince(NOON, MANY)).containsExactly(opened);
        assertThat(open().notSince(NOON.minusSeconds(1), MANY)).isEmpty();
    }

    @Test
    void opens_nothing_for_an_order_that_was_not_accepted() {
        accepted("key");
        Order second = order("other", "quote-key");

        assertThat(orders().accept(acceptance("other", second))).isEqualTo(AcceptResult.QUOTE_USED);
        assertThat(open().notSince(NOON, MANY)).hasSize(1);
    }

    @Test
    void finds_one_that_was_looked_at_by_that_time() {
        OpenCheckout opened = accepted("key");
        OpenCheckout later = opened.lookedAt(NOON.plusSeconds(900)).repaired().inAnotherRun();

        assertThat(open().replace(opened, later)).isTrue();
        assertThat(open().notSince(NOON.plusSeconds(899), MANY)).isEmpty();
        assertThat(open().notSince(NOON.plusSeconds(900), MANY)).containsExactly(later);
    }

    @Test
    void lets_one_of_two_note_their_look() {
        OpenCheckout opened = accepted("key");
        OpenCheckout first = opened.lookedAt(NOON.plusSeconds(60));

        assertThat(open().replace(opened, first)).isTrue();
        assertThat(open().replace(opened, opened.lookedAt(NOON.plusSeconds(61))))
                .isFalse();
        assertThat(open().notSince(NOON.plusSeconds(70), MANY)).containsExactly(first);
    }

    @Test
    void forgets_what_is_closed_and_closes_it_twice() {
        OpenCheckout opened = accepted("key");
        accepted("other");

        open().close(opened);
        open().close(opened);

        assertThat(open().notSince(NOON, MANY))
                .extracting(OpenCheckout::order)
                .containsExactly(order("other").id());
        assertThat(open().replace(opened, opened.lookedAt(NOON.plusSeconds(60))))
                .isFalse();
    }

    @Test
    void gives_no_more_than_asked_for() {
        for (int i = 0; i < MANY; i++) {
            accepted("key-" + i);
        }

        assertThat(open().notSince(NOON, MANY - 1)).hasSize(MANY - 1);
        assertThat(open().notSince(NOON, MANY + 1)).hasSize(MANY);
    }

    @Test
    void lists_each_once_page_by_page_with_when_it_was_opened() {
        for (int i = 0; i < MANY; i++) {
            OpenCheckout opened = accepted("key-" + i);
            if (i % 2 == 0) {
                open().replace(opened, opened.lookedAt(NOON.plusSeconds(900)));
            }
        }

        List<OpenCheckout> seen = new ArrayList<>();
        List<OpenCheckout> page = open().after(null, 3);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = open().after(page.getLast().position(), 3);
        }

        assertThat(seen)
                .hasSize(MANY)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.openedAt().equals(NOON));
    }

    private OpenCheckout accepted(String key) {
        Order placed = order(key);
        assertThat(orders().accept(acceptance(key, placed))).isEqualTo(AcceptResult.ACCEPTED);
        return OpenCheckout.of(placed.id(), NOON, InsideInvocation.CORRELATION_ID);
    }
}
