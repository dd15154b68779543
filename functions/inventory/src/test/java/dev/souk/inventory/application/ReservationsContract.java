package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Sku;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of reservations keeps to. */
public abstract class ReservationsContract {

    /** An empty store. */
    protected abstract InventoryFixture empty();

    @Test
    void knows_nothing_of_an_order_that_never_came() {
        assertThat(empty().reservations().find(ORDER)).isEmpty();
    }

    @Test
    void takes_the_units_of_every_line_and_remembers_the_hold() {
        var shop = empty().with(MILK, 10).with(BREAD, 3);
        Held held = held(ORDER, line(MILK, 4), line(BREAD, 3));

        assertThat(shop.reservations().hold(held)).isEqualTo(new HoldResult.Stored());

        assertThat(shop.reservations().find(ORDER)).contains(held);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(6);
        assertThat(shop.stockOf(BREAD).available()).isZero();
        assertThat(shop.stockOf(MILK).received()).isEqualTo(10);
    }

    @Test
    void takes_nothing_when_one_line_is_short_and_names_every_short_one() {
        var shop = empty().with(MILK, 10).with(BREAD, 3);
        Held held = held(ORDER, line(MILK, 10), line(BREAD, 4), line(new Sku("never-received"), 1));

        assertThat(shop.reservations().hold(held))
                .isEqualTo(new HoldResult.SoldOut(List.of(BREAD, new Sku("never-received"))));

        assertThat(shop.reservations().find(ORDER)).isEmpty();
        assertThat(shop.stockOf(MILK).available()).isEqualTo(10);
    }

    @Test
    void answers_a_second_hold_with_the_first_even_when_stock_has_run_out_meanwhile() {
        var shop = empty().with(MILK, 4);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);

        assertThat(shop.reservations().hold(held)).isEqualTo(new HoldResult.AlreadyDecided(held));
        assertThat(shop.stockOf(MILK).available()).isZero();
    }

    @Test
    void holds_as_many_lines_as_a_transaction_takes() {
        var shop = empty();
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < Lines.MAX; i++) {
            var sku = new Sku("sku-" + i);
            shop.with(sku, 1);
            all.add(line(sku, 1));
        }
        Held held = new Held(ORDER, new Lines(all), InventoryFixture.NOW, 1);

        assertThat(shop.reservations().hold(held)).isEqualTo(new HoldResult.Stored());
        assertThat(shop.reservations().release(held, held.release("gone"))).isEqualTo(held.release("gone"));
        assertThat(shop.stockOf(all.getLast().sku()).available()).isEqualTo(1);
    }

    @Test
    void keeps_the_first_word_on_an_order() {
        var shop = empty();
        Released tombstone = Released.tombstone(ORDER, "declined");

        assertThat(shop.reservations().decide(tombstone)).isEqualTo(tombstone);
        assertThat(shop.reservations().decide(new Rejected(ORDER, lines(line(MILK, 1)), List.of(MILK), 1)))
                .isEqualTo(tombstone);
        assertThat(shop.reservations().find(ORDER)).contains(tombstone);
    }

    @Test
    void remembers_what_was_missing() {
        var shop = empty();
        var rejected = new Rejected(ORDER, lines(line(MILK, 1), line(BREAD, 2)), List.of(BREAD), 1);

        shop.reservations().decide(rejected);

        assertThat(shop.reservations().find(ORDER)).contains(rejected);
    }

    @Test
    void gives_the_units_back_once() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);
        Released released = held.release("declined");

        assertThat(shop.reservations().release(held, released)).isEqualTo(released);
        assertThat(shop.reservations().release(held, held.release("again"))).isEqualTo(released);

        assertThat(shop.stockOf(MILK).available()).isEqualTo(10);
    }

    @Test
    void sells_once_and_then_gives_nothing_back() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);

        assertThat(shop.reservations().commit(held, held.commit())).isEqualTo(held.commit());
        assertThat(shop.reservations().commit(held, held.commit())).isEqualTo(held.commit());
        assertThat(shop.reservations().release(held, held.release("late"))).isEqualTo(held.commit());

        assertThat(shop.stockOf(MILK).available()).isEqualTo(6);
    }

    @Test
    void takes_a_sale_back_once() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);
        shop.reservations().commit(held, held.commit());
        Released released = held.commit().takeBack("cancelled");

        assertThat(shop.reservations().takeBack(held.commit(), released)).isEqualTo(released);
        assertThat(shop.reservations().takeBack(held.commit(), held.commit().takeBack("again")))
                .isEqualTo(released);

        assertThat(shop.stockOf(MILK).available()).isEqualTo(10);
        assertThat(shop.reservations().find(ORDER)).contains(released);
    }

    @Test
    void sells_nothing_that_was_given_back() {
        var shop = empty().with(MILK, 10);
        Held held = held(ORDER, line(MILK, 4));
        shop.reservations().hold(held);
        shop.reservations().release(held, held.release("declined"));

        assertThat(shop.reservations().commit(held, held.commit())).isEqualTo(held.release("declined"));
    }
}
