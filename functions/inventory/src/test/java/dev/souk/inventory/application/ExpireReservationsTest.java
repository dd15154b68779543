package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.inventory.FailingReservations;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.ReleaseStockResult;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.ReserveStockResult.Refused;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import dev.souk.lambda.fixture.SteppingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of an order that takes longer than its hold. */
class ExpireReservationsTest {
    private static final Lines TWO_MILK = lines(line(MILK, 2));
    private static final OrderId OTHER = new OrderId("order-2");

    private final SteppingClock clock = new SteppingClock();
    private final InventoryFixture shop = InventoryFixture.inMemory().with(MILK, 3);
    private final ReserveStock reserve = new ReserveStock(shop.reservations(), clock);
    private final ReleaseStock release = new ReleaseStock(shop.reservations());
    private final CommitReservation commit = new CommitReservation(shop.reservations());
    private final CancelReservation cancel = new CancelReservation(shop.reservations());
    private final ExpireReservations expire = new ExpireReservations(shop.reservations(), clock);

    @Test
    void gives_back_what_nobody_confirmed_within_half_an_hour_and_nothing_sooner() {
        reserve.handle(ORDER, TWO_MILK);
        clock.step(ReserveStock.HOLD.minusSeconds(1));
        assertThat(expire.handle()).isZero();

        clock.step(Duration.ofSeconds(1));
        assertThat(expire.handle()).isEqualTo(1);
        assertThat(expire.handle()).isZero();
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
        assertThat(shop.reservations().find(ORDER)).get().isInstanceOf(Expired.class);
    }

    @Test
    void leaves_alone_what_was_sold_or_given_up_in_time() {
        reserve.handle(ORDER, TWO_MILK);
        commit.handle(ORDER);
        reserve.handle(OTHER, lines(line(MILK, 1)));
        release.handle(OTHER, "declined");
        clock.step(Duration.ofDays(1));

        assertThat(expire.handle()).isZero();
        assertThat(shop.stockOf(MILK).available()).isEqualTo(1);
    }

    @Test
    void refuses_a_late_reserve_and_gives_nothing_back_twice() {
        reserveAndExpire();

        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Refused());
        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseStockResult.NOTHING_HELD);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void lets_an_order_that_asks_again_keep_its_units_longer() {
        reserve.handle(ORDER, TWO_MILK);
        clock.step(Duration.ofMinutes(20));

        assertThat(reserve.handle(ORDER, TWO_MILK)).isEqualTo(new Reserved());
        clock.step(ReserveStock.HOLD.minusMinutes(10));
        assertThat(expire.handle()).isZero();
        clock.step(Duration.ofMinutes(10));
        assertThat(expire.handle()).isEqualTo(1);
    }

    @Test
    void writes_nothing_when_a_retry_asks_again_at_once() {
        reserve.handle(ORDER, TWO_MILK);
        clock.step(Duration.ofSeconds(30));
        reserve.handle(ORDER, TWO_MILK);

        assertThat(shop.reservations().find(ORDER))
                .get()
                .isInstanceOfSatisfying(
                        Held.class, held -> assertThat(held.version()).isEqualTo(1));
    }

    @Test
    void takes_the_units_once_more_when_the_confirmation_is_heard_of_late() {
        reserveAndExpire();

        commit.handle(ORDER);
        commit.handle(ORDER);

        assertThat(shop.reservations().find(ORDER)).get().isInstanceOf(Committed.class);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(1);
    }

    @Test
    void never_sells_to_a_late_confirmation_what_another_order_has_taken() {
        reserveAndExpire();
        reserve.handle(OTHER, TWO_MILK);

        assertThatThrownBy(() -> commit.handle(ORDER))
                .isInstanceOf(ReservationNotHeld.class)
                .hasMessageEndingWith("but it expired at 2026-03-02T12:00:00Z, and of [whole-milk] too little is left");
        assertThat(shop.stockOf(MILK).available()).isEqualTo(1);

        shop.with(MILK, 1);
        commit.handle(ORDER);
        assertThat(shop.stockOf(MILK).available()).isZero();
    }

    @Test
    void sells_nothing_to_a_confirmation_that_comes_after_the_cancellation() {
        reserveAndExpire();

        cancel.handle(ORDER);
        commit.handle(ORDER);

        assertThat(shop.reservations().find(ORDER)).get().isInstanceOf(Released.class);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(3);
    }

    @Test
    void gives_all_others_back_when_one_fails_and_fails_itself() {
        var reservations = FailingReservations.without(shop.reservations(), ORDER);
        reserve.handle(ORDER, lines(line(MILK, 1)));
        reserve.handle(OTHER, lines(line(MILK, 1)));
        clock.step(ReserveStock.HOLD);

        assertThatThrownBy(() -> new ExpireReservations(reservations, clock).handle())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("every hold past its time must expire, 1 of them did not")
                .hasRootCauseMessage("order-1 cannot be read");
        assertThat(shop.stockOf(MILK).available()).isEqualTo(2);
        assertThat(expire.handle()).isEqualTo(1);
    }

    private void reserveAndExpire() {
        reserve.handle(ORDER, TWO_MILK);
        clock.step(ReserveStock.HOLD);
        expire.handle();
    }
}
