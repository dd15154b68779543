package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.ReceiveStockResult.AlreadyAnswered;
import dev.souk.inventory.application.ReceiveStockResult.Booked;
import dev.souk.inventory.application.ReceiveStockResult.Busy;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReceiveStockTest {
    private static final Receipt TEN = new Receipt(MILK, 10, "note-1");
    private static final IdempotentRequest REQUEST = new IdempotentRequest("I#1", "fingerprint");

    @Test
    void books_a_request_once() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(stock))
                .isEqualTo(
                        new Booked(InventoryFixture.reply(StockItem.none(MILK).receive(10))));
        assertThat(receive(stock)).isEqualTo(new AlreadyAnswered());
        assertThat(stock.find(MILK)).contains(new StockItem(MILK, 10, 10, 1));
    }

    @Test
    void reads_again_when_the_stock_has_moved() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(new BusyStock(stock, 3))).isInstanceOf(Booked.class);
        assertThat(stock.find(MILK)).contains(new StockItem(MILK, 10, 10, 1));
    }

    @Test
    void gives_up_in_the_end_and_books_nothing() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(new BusyStock(stock, ReceiveStock.MAX_ATTEMPTS))).isEqualTo(new Busy());
        assertThat(stock.find(MILK)).isEmpty();
    }

    private static ReceiveStockResult receive(Stock stock) {
        return new ReceiveStock(stock).handle(TEN, REQUEST, InventoryFixture::reply);
    }

    /** Somebody buys between reading and booking, so many times. */
    private record BusyStock(Stock stock, AtomicInteger interruptions) implements Stock {
        BusyStock(Stock stock, int interruptions) {
            this(stock, new AtomicInteger(interruptions));
        }

        @Override
        public Optional<StockItem> find(Sku sku) {
            return stock.find(sku);
        }

        @Override
        public Booking book(StockItem grown, Receipt receipt, RememberedReply reply) {
            return interruptions.getAndDecrement() > 0 ? Booking.STOCK_MOVED : stock.book(grown, receipt, reply);
        }
    }
}
