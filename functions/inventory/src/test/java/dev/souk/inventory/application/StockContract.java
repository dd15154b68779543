package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.Stock.Booking;
import dev.souk.inventory.domain.Adjustment;
import dev.souk.inventory.domain.AdjustmentReason;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of stock keeps to. */
public abstract class StockContract {
    private static final Receipt TEN = new Receipt(MILK, 10, "note-7");

    /** An empty store. */
    protected abstract InventoryFixture empty();

    @Test
    void knows_nothing_of_a_product_that_never_arrived() {
        assertThat(empty().stock().find(MILK)).isEqualTo(StockParts.none(MILK));
    }

    @Test
    void books_the_first_receipt_and_the_next() {
        Stock stock = empty().stock();
        StockParts first = TEN.applyTo(StockParts.none(MILK)).orElseThrow();

        assertThat(stock.book(StockParts.none(MILK), first, TEN, reply("a", first)))
                .isEqualTo(Booking.BOOKED);
        assertThat(stock.find(MILK)).isEqualTo(first);

        StockParts second = TEN.applyTo(first).orElseThrow();
        assertThat(stock.book(first, second, TEN, reply("b", second))).isEqualTo(Booking.BOOKED);
        assertThat(stock.find(MILK)).isEqualTo(one(MILK, 20, 0, 0, 20, 2));
    }

    @Test
    void books_nothing_on_stock_that_has_moved_since_it_was_read() {
        Stock stock = empty().stock();
        StockParts first = TEN.applyTo(StockParts.none(MILK)).orElseThrow();
        stock.book(StockParts.none(MILK), first, TEN, reply("a", first));

        assertThat(stock.book(StockParts.none(MILK), first, TEN, reply("b", first)))
                .isEqualTo(Booking.STOCK_MOVED);
        StockParts tooFar = one(MILK, 30, 0, 0, 30, 3);
        assertThat(stock.book(one(MILK, 20, 0, 0, 20, 2), tooFar, TEN, reply("b", tooFar)))
                .isEqualTo(Booking.STOCK_MOVED);

        assertThat(stock.find(MILK)).isEqualTo(first);
    }

    @Test
    void books_a_request_once_whatever_else_has_changed() {
        Stock stock = empty().stock();
        StockParts first = TEN.applyTo(StockParts.none(MILK)).orElseThrow();
        stock.book(StockParts.none(MILK), first, TEN, reply("a", first));

        assertThat(stock.book(StockParts.none(MILK), first, TEN, reply("a", first)))
                .isEqualTo(Booking.ALREADY_ANSWERED);
        StockParts second = TEN.applyTo(first).orElseThrow();
        assertThat(stock.book(first, second, TEN, reply("a", second))).isEqualTo(Booking.ALREADY_ANSWERED);

        assertThat(stock.find(MILK)).isEqualTo(first);
    }

    @Test
    void keeps_units_back_unless_the_stock_has_moved() {
        var shop = empty().with(MILK, 10);
        StockParts first = shop.stockOf(MILK);

        assertThat(shop.stock().store(first, first.keepBack("main", 4))).isTrue();
        assertThat(shop.stock().store(first, first.keepBack("main", 5))).isFalse();

        assertThat(shop.stockOf(MILK)).isEqualTo(one(MILK, 10, 0, 4, 10, 2));
        assertThat(shop.reservations().hold(held(ORDER, line(MILK, 7)))).isInstanceOf(HoldResult.SoldOut.class);
        assertThat(shop.reservations().hold(held(ORDER, line(MILK, 6)))).isInstanceOf(HoldResult.Stored.class);
        assertThat(shop.stockOf(MILK)).isEqualTo(one(MILK, 10, 6, 4, 10, 3));
    }

    @Test
    void sells_nothing_while_the_safety_stock_is_being_used_up() {
        var shop = empty().with(MILK, 3);
        shop.stock().store(shop.stockOf(MILK), shop.stockOf(MILK).keepBack("main", 10));

        assertThat(shop.stockOf(MILK).available()).isZero();
        assertThat(shop.stockOf(MILK).all().getFirst().margin()).isEqualTo(-7);
        assertThat(shop.reservations().hold(held(ORDER, line(MILK, 1)))).isInstanceOf(HoldResult.SoldOut.class);
    }

    @Test
    void knows_no_movements_of_what_never_moved() {
        assertThat(empty().stock().movements(MILK, 10, null)).isEqualTo(new Stock.Page(List.of(), null));
    }

    @Test
    void journals_every_change_and_the_journal_adds_up() {
        var shop = empty().with(MILK, 10).with(BREAD, 1);
        sellAndTakeBack(shop.reservations());
        giveUpAndSellLate(shop.reservations());
        var damaged = new Adjustment(MILK, -1, AdjustmentReason.DAMAGED, "fell down");
        StockParts less = damaged.applyTo(shop.stockOf(MILK)).orElseThrow();
        assertThat(shop.stock().book(shop.stockOf(MILK), less, damaged, reply("adjust", less)))
                .isEqualTo(Booking.BOOKED);

        assertThat(shop.journalOf(MILK))
                .extracting(
                        movement -> "%s %d %s".formatted(movement.kind(), movement.quantity(), movement.reference()))
                .containsExactly(
                        "RECEIPT 10 note-1",
                        "RESERVATION 4 order-1",
                        "SALE 4 order-1",
                        "RESTOCK 4 order-1",
                        "RESERVATION 3 order-2",
                        "RELEASE 3 order-2",
                        "RESERVATION 2 order-3",
                        "EXPIRY 2 order-3",
                        "LATE_SALE 2 order-3",
                        "ADJUSTMENT -1 DAMAGED");
        assertThat(shop.journalOf(MILK).getLast().note()).isEqualTo("fell down");
        assertThat(shop.stockOf(MILK)).isEqualTo(less);
        shop.assertJournalAddsUp(MILK);
        shop.assertJournalAddsUp(BREAD);
    }

    private static void sellAndTakeBack(Reservations reservations) {
        Held sold = held(ORDER, line(MILK, 4));
        reservations.hold(sold);
        reservations.commit(sold, sold.commit());
        reservations.takeBack(sold.commit(), sold.commit().takeBack("cancelled"));
    }

    private static void giveUpAndSellLate(Reservations reservations) {
        Held released = held(new OrderId("order-2"), line(MILK, 3));
        reservations.hold(released);
        reservations.release(released, released.release("declined"));
        Held expired = held(new OrderId("order-3"), line(MILK, 2));
        reservations.hold(expired);
        reservations.expire(expired, expired.expire());
        reservations.retake(expired.expire(), expired.expire().commitLate());
    }

    private static RememberedReply reply(String key, StockParts grown) {
        return new RememberedReply(new IdempotentRequest("I#" + key, "fingerprint"), InventoryFixture.reply(grown));
    }
}
