package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.CLOCK;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.NOW;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.ReleaseStockResult;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.ReserveStockResult.OutOfStock;
import dev.souk.inventory.domain.ReserveStockResult.Refused;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationLifeTest {
    private static final Lines TWO_MILK = lines(line(MILK, 2));

    private final InventoryFixture shop = InventoryFixture.inMemory().with(MILK, 3);
    private final ReserveStock reserve = new ReserveStock(shop.reservations(), CLOCK);
    private final ReleaseStock release = new ReleaseStock(shop.reservations());
    private final CommitReservation commit = new CommitReservation(shop.reservations());

    @Test
    void holds_what_was_asked_for_a_day() {
        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Reserved());

        assertThat(shop.reservations().find(ORDER)).contains(new Held(ORDER, TWO_MILK, NOW.plus(ReserveStock.HOLD), 1));
    }

    @Test
    void answers_the_same_wish_the_same_and_takes_nothing_twice() {
        reserve.handle(ORDER, TWO_MILK);

        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Reserved());
        assertThat(shop.stockOf(MILK).available()).isEqualTo(1);
    }

    @Test
    void stays_out_of_stock_even_when_goods_arrive_before_the_retry() {
        Lines wish = lines(line(MILK, 2), line(BREAD, 1));
        assertThat(reserve.handle(ORDER, wish)).isEqualTo(new OutOfStock(List.of(BREAD)));

        shop.with(BREAD, 10);

        assertThat(reserve.handle(ORDER, wish)).isEqualTo(new OutOfStock(List.of(BREAD)));
        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseStockResult.NOTHING_HELD);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void refuses_a_wish_that_comes_after_its_release() {
        assertThat(release.handle(ORDER, "timed out")).isEqualTo(ReleaseStockResult.NOTHING_HELD);

        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Refused());
        assertThat(release.handle(ORDER, "timed out")).isEqualTo(ReleaseStockResult.NOTHING_HELD);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void refuses_a_wish_and_sells_nothing_once_the_order_was_called_off() {
        new CancelReservation(shop.reservations()).handle(ORDER);

        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Refused());
        commit.handle(ORDER);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void gives_back_what_was_held_once() {
        reserve.handle(ORDER, TWO_MILK);

        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseStockResult.RELEASED);
        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseStockResult.RELEASED);
        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Refused());
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void gives_nothing_back_once_it_is_sold() {
        reserve.handle(ORDER, TWO_MILK);
        commit.handle(ORDER);
        commit.handle(ORDER);

        assertThat(release.handle(ORDER, "late")).isEqualTo(ReleaseStockResult.ALREADY_COMMITTED);
        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Reserved());
        assertThat(shop.stockOf(MILK).onHand()).isEqualTo(1);
        assertThat(shop.stockOf(MILK).reserved()).isZero();
    }

    @Test
    void never_acknowledges_a_confirmed_order_that_holds_nothing() {
        assertThatThrownBy(() -> commit.handle(ORDER))
                .isInstanceOf(ReservationNotHeld.class)
                .hasMessage(
                        "order order-1 was confirmed, so its reservation must be held, but there is no reservation");
        release.handle(ORDER, "declined");
        assertThatThrownBy(() -> commit.handle(ORDER)).hasMessageEndingWith("but it was released: declined");
    }

    @Test
    void never_acknowledges_a_confirmed_order_that_was_out_of_stock() {
        reserve.handle(ORDER, lines(line(MILK, 4)));

        assertThatThrownBy(() -> commit.handle(ORDER)).hasMessageEndingWith("but it was rejected");
    }

    @Test
    void refuses_another_wish_under_the_same_order() {
        reserve.handle(ORDER, TWO_MILK);

        assertThatThrownBy(() -> reserve.handle(ORDER, lines(line(MILK, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("order order-1 must ask again for the lines it asked for first");
    }

    @Test
    void refuses_a_wish_for_nothing() {
        assertThatThrownBy(() -> reserve.handle(ORDER, Lines.NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
