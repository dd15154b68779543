package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.Stock.Booking;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import org.junit.jupiter.api.Test;

/** What every store of stock keeps to. */
public abstract class StockContract {
    private static final Receipt TEN = new Receipt(MILK, 10, "note-7");

    /** An empty store. */
    protected abstract InventoryFixture empty();

    @Test
    void knows_nothing_of_a_product_that_never_arrived() {
        assertThat(empty().stock().find(MILK)).isEmpty();
    }

    @Test
    void books_the_first_receipt_and_the_next() {
        Stock stock = empty().stock();
        StockItem first = StockItem.none(MILK).receive(10);

        assertThat(stock.book(first, TEN, reply("a", first))).isEqualTo(Booking.BOOKED);
        assertThat(stock.find(MILK)).contains(first);

        StockItem second = first.receive(10);
        assertThat(stock.book(second, TEN, reply("b", second))).isEqualTo(Booking.BOOKED);
        assertThat(stock.find(MILK)).contains(new StockItem(MILK, 20, 20, 2));
    }

    @Test
    void books_nothing_on_stock_that_has_moved_since_it_was_read() {
        Stock stock = empty().stock();
        StockItem first = StockItem.none(MILK).receive(10);
        stock.book(first, TEN, reply("a", first));

        assertThat(stock.book(first, TEN, reply("b", first))).isEqualTo(Booking.STOCK_MOVED);
        StockItem tooFar = first.receive(10).receive(10);
        assertThat(stock.book(tooFar, TEN, reply("b", tooFar))).isEqualTo(Booking.STOCK_MOVED);

        assertThat(stock.find(MILK)).contains(first);
    }

    @Test
    void books_a_request_once_whatever_else_has_changed() {
        Stock stock = empty().stock();
        StockItem first = StockItem.none(MILK).receive(10);
        stock.book(first, TEN, reply("a", first));

        assertThat(stock.book(first, TEN, reply("a", first))).isEqualTo(Booking.ALREADY_ANSWERED);
        StockItem second = first.receive(10);
        assertThat(stock.book(second, TEN, reply("a", second))).isEqualTo(Booking.ALREADY_ANSWERED);

        assertThat(stock.find(MILK)).contains(first);
    }

    private static RememberedReply reply(String key, StockItem grown) {
        return new RememberedReply(new IdempotentRequest("I#" + key, "fingerprint"), InventoryFixture.reply(grown));
    }
}
