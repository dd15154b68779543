package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of reservations keeps to when holds come to their end. */
public abstract class ExpiryContract {

    /** An empty store. */
    protected abstract InventoryFixture empty();

    @Test
    void finds_the_holds_past_their_time_until_they_end() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);

        assertThat(shop.reservations().heldPast(held.expiresAt().minusSeconds(1), 10))
                .isEmpty();
        assertThat(shop.reservations().heldPast(held.expiresAt(), 10)).containsExactly(ORDER);

        shop.reservations().commit(held, held.commit());
        assertThat(shop.reservations().heldPast(held.expiresAt(), 10)).isEmpty();
    }

    @Test
    void finds_no_more_holds_than_were_asked_for() {
        var shop = empty().with(MILK, 10);
        for (int i = 0; i < 6; i++) {
            shop.reservations().hold(held(new OrderId("order-" + i), line(MILK, 1)));
        }

        assertThat(shop.reservations().heldPast(InventoryFixture.NOW.plusSeconds(1800), 4))
                .hasSize(4);
        assertThat(shop.reservations().heldPast(InventoryFixture.NOW.plusSeconds(1800), 10))
                .hasSize(6);
    }

    @Test
    void lets_a_hold_end_later() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);
        Held renewed = held.until(held.expiresAt().plusSeconds(600));

        assertThat(shop.reservations().renew(held, renewed)).isEqualTo(renewed);
        assertThat(shop.reservations().expire(held, held.expire())).isEqualTo(renewed);

        assertThat(shop.reservations().heldPast(held.expiresAt(), 10)).isEmpty();
        assertThat(shop.reservations().heldPast(renewed.expiresAt(), 10)).containsExactly(ORDER);
        assertThat(shop.reservations().find(ORDER)).contains(renewed);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(6);
    }

    @Test
    void gives_the_units_of_an_expired_hold_back_once_and_remembers() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);

        assertThat(shop.reservations().expire(held, held.expire())).isEqualTo(held.expire());
        assertThat(shop.reservations().expire(held, held.expire())).isEqualTo(held.expire());
        assertThat(shop.reservations().commit(held, held.commit())).isEqualTo(held.expire());
        assertThat(shop.reservations().release(held, held.release("late"))).isEqualTo(held.expire());

        assertThat(shop.reservations().find(ORDER)).contains(held.expire());
        assertThat(shop.reservations().heldPast(held.expiresAt(), 10)).isEmpty();
        assertThat(shop.stockOf(MILK).available()).isEqualTo(10);
    }

    @Test
    void takes_the_units_of_an_expired_hold_once_more_as_long_as_there_are_as_many() {
        var shop = empty().with(MILK, 10).with(BREAD, 3);
        Held held = held(ORDER, line(MILK, 4), line(BREAD, 1));
        shop.reservations().hold(held);
        Expired expired = held.expire();
        shop.reservations().expire(held, expired);
        OrderId other = new OrderId("order-2");
        shop.reservations().hold(held(other, line(MILK, 7)));

        assertThat(shop.reservations().retake(expired, expired.commitLate()))
                .isEqualTo(new HoldResult.SoldOut(List.of(MILK)));
        assertThat(shop.stockOf(BREAD).available()).isEqualTo(3);

        shop.with(MILK, 1);
        assertThat(shop.reservations().retake(expired, expired.commitLate())).isEqualTo(new HoldResult.Stored());
        assertThat(shop.reservations().retake(expired, expired.commitLate()))
                .isEqualTo(new HoldResult.AlreadyDecided(expired.commitLate()));
        assertThat(shop.stockOf(MILK).available()).isZero();
        assertThat(shop.stockOf(BREAD).available()).isEqualTo(2);
    }

    @Test
    void closes_what_expired_without_moving_stock() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);
        Expired expired = held.expire();
        shop.reservations().expire(held, expired);

        assertThat(shop.reservations().close(expired, expired.close("cancelled")))
                .isEqualTo(expired.close("cancelled"));
        assertThat(shop.reservations().retake(expired, expired.commitLate()))
                .isEqualTo(new HoldResult.AlreadyDecided(expired.close("cancelled")));
        assertThat(shop.stockOf(MILK).available()).isEqualTo(10);
    }
}
