package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.BookStockResult.AlreadyAnswered;
import dev.souk.inventory.application.BookStockResult.BelowReserved;
import dev.souk.inventory.application.BookStockResult.Booked;
import dev.souk.inventory.application.BookStockResult.Busy;
import dev.souk.inventory.application.StockChange.Result;
import dev.souk.inventory.domain.Adjustment;
import dev.souk.inventory.domain.AdjustmentReason;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.fixture.NoPauses;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoPauses.class)
class BookStockTest {
    private static final Receipt TEN = new Receipt(MILK, 10, "note-1");
    private static final IdempotentRequest REQUEST = new IdempotentRequest("I#1", "fingerprint");

    @Test
    void books_a_request_once() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(stock)).isEqualTo(new Booked(InventoryFixture.reply(received(10))));
        assertThat(receive(stock)).isEqualTo(new AlreadyAnswered());
        assertThat(stock.find(MILK)).isEqualTo(received(10));
    }

    @Test
    void reads_again_when_the_stock_has_moved() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(new BusyStock(stock, 3))).isInstanceOf(Booked.class);
        assertThat(stock.find(MILK)).isEqualTo(received(10));
    }

    @Test
    void gives_up_in_the_end_and_books_nothing() {
        InMemoryInventory stock = new InMemoryInventory();

        assertThat(receive(new BusyStock(stock, BookStock.MAX_ATTEMPTS))).isEqualTo(new Busy());
        assertThat(stock.find(MILK).isEmpty()).isTrue();
    }

    private static BookStockResult receive(Stock stock) {
        return new BookStock(stock).handle(TEN, REQUEST, InventoryFixture::reply);
    }

    @Test
    void puts_the_books_right_but_never_below_what_is_held() {
        var shop = InventoryFixture.inMemory().with(MILK, 10);
        shop.reservations().hold(InventoryFixture.held(InventoryFixture.ORDER, InventoryFixture.line(MILK, 4)));

        assertThat(adjust(shop, -7)).isEqualTo(new BelowReserved(shop.stockOf(MILK)));
        assertThat(adjust(shop, -6)).isInstanceOf(Booked.class);
        assertThat(shop.stockOf(MILK)).isEqualTo(InventoryFixture.one(MILK, 4, 4, 0, 10, 3));
        assertThat(adjust(shop, 2)).isInstanceOf(Booked.class);
        assertThat(shop.stockOf(MILK).available()).isEqualTo(2);
        shop.assertJournalAddsUp(MILK);
    }

    @Test
    void keeps_the_safety_stock_from_buyers() {
        var shop = InventoryFixture.inMemory().with(MILK, 10);
        var set = new SetSafetyStock(shop.stock());

        assertThat(set.handle(MILK, "main", 8, OptionalLong.of(7))).isEqualTo(new Result.Stale());
        assertThat(set.handle(MILK, "main", 8, OptionalLong.of(1)))
                .isEqualTo(new Result.Done(InventoryFixture.one(MILK, 10, 0, 8, 10, 2)));
        assertThat(set.handle(MILK, "main", 8, OptionalLong.empty())).isEqualTo(new Result.Done(shop.stockOf(MILK)));
        assertThat(shop.stockOf(MILK).version()).isEqualTo(2);
        assertThat(set.handle(InventoryFixture.BREAD, "main", 8, OptionalLong.empty()))
                .isEqualTo(new Result.Unknown());
    }

    @Test
    void gives_up_a_safety_stock_that_finds_no_gap() {
        var stock = new InMemoryInventory();
        receive(stock);

        assertThat(new SetSafetyStock(new BusyStock(stock, BookStock.MAX_ATTEMPTS))
                        .handle(MILK, "main", 8, OptionalLong.empty()))
                .isEqualTo(new Result.Busy());
        assertThat(new SetSafetyStock(new BusyStock(stock, 2)).handle(MILK, "main", 8, OptionalLong.empty()))
                .isInstanceOf(Result.Done.class);
    }

    private static BookStockResult adjust(InventoryFixture shop, int delta) {
        var request = new IdempotentRequest("I#" + UUID.randomUUID(), "fingerprint");
        return new BookStock(shop.stock())
                .handle(
                        new Adjustment(MILK, delta, AdjustmentReason.STOCKTAKE, null),
                        request,
                        InventoryFixture::reply);
    }

    private static StockParts received(int units) {
        return InventoryFixture.one(MILK, units, 0, 0, units, 1);
    }

    /** Somebody buys between reading and booking, so many times. */
    private record BusyStock(Stock stock, AtomicInteger interruptions) implements Stock {
        BusyStock(Stock stock, int interruptions) {
            this(stock, new AtomicInteger(interruptions));
        }

        @Override
        public StockParts find(Sku sku) {
            return stock.find(sku);
        }

        @Override
        public Booking book(StockParts read, StockParts next, StockBooking booking, RememberedReply reply) {
            return interruptions.getAndDecrement() > 0 ? Booking.STOCK_MOVED : stock.book(read, next, booking, reply);
        }

        @Override
        public boolean store(StockParts read, StockParts next) {
            return interruptions.getAndDecrement() <= 0 && stock.store(read, next);
        }

        @Override
        public Page movements(Sku sku, int limit, @Nullable String after) {
            return stock.movements(sku, limit, after);
        }
    }
}
