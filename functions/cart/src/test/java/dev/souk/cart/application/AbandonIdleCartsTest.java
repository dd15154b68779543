package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.domain.CartFact.Abandoned;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.OpenCartResult.Opened;
import dev.souk.kernel.Quantity;
import dev.souk.lambda.fixture.SteppingClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Carts are looked at every quarter of an hour, and abandoned after a day. */
class AbandonIdleCartsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryCarts carts = new InMemoryCarts();
    private final InMemoryProductCopies products = new InMemoryProductCopies();
    private final AbandonIdleCarts abandon = new AbandonIdleCarts(carts, carts, DAY, clock);
    private int ids;

    @Test
    void tells_of_a_cart_once_a_day_after_its_last_change() {
        CartId cart = filled();

        assertThat(runsFor(Duration.ofHours(20))).isZero();
        put(cart, 2);
        assertThat(runsFor(Duration.ofHours(23))).isZero();
        assertThat(runsFor(Duration.ofHours(2))).isEqualTo(1);
        assertThat(runsFor(Duration.ofDays(3))).isZero();
        assertThat(carts.told()).containsOnlyOnce(new Abandoned());
    }

    @Test
    void tells_again_after_the_cart_was_touched_and_left_once_more() {
        CartId cart = filled();
        assertThat(runsFor(Duration.ofHours(25))).isEqualTo(1);

        put(cart, 3);
        assertThat(runsFor(Duration.ofHours(25))).isEqualTo(1);
    }

    @Test
    void leaves_empty_closed_discarded_and_expired_carts_alone() {
        new RemoveLine(carts, products, clock).handle(filled(), ANNA, MILK, null);
        new CheckOutCart(carts).handle(filled(), ANNA);
        new DiscardCart(carts, clock).handle(filled(), ANNA);
        filled();
        clock.step(Duration.ofDays(31));

        assertThat(runsFor(Duration.ofDays(2))).isZero();
    }

    @Test
    void catches_up_after_it_did_not_run_for_days() {
        abandon.handle();
        filled();
        clock.step(Duration.ofHours(5));
        filled();
        clock.step(Duration.ofDays(4));

        assertThat(abandon.handle()).isEqualTo(2);
    }

    @Test
    void refuses_to_abandon_within_the_hour() {
        assertThatThrownBy(() -> new AbandonIdleCarts(carts, carts, Duration.ofMinutes(5), clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int runsFor(Duration time) {
        int told = 0;
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(15)) {
            clock.step(Duration.ofMinutes(15));
            told += abandon.handle();
        }
        return told;
    }

    private CartId filled() {
        products.keep(milkAt(119, 1));
        var opened = (Opened) new OpenCart(carts, clock, () -> new UUID(0, ++ids)).handle(ANNA);
        put(opened.cart().id(), 1);
        return opened.cart().id();
    }

    private void put(CartId cart, int units) {
        new PutLine(carts, products, clock).handle(cart, ANNA, MILK, new Quantity(units), null);
    }
}
