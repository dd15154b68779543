package dev.souk.inventory.application;

import dev.souk.inventory.application.BookStockResult.AlreadyAnswered;
import dev.souk.inventory.application.BookStockResult.BelowReserved;
import dev.souk.inventory.application.BookStockResult.Booked;
import dev.souk.inventory.application.BookStockResult.Busy;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.lambda.retry.Backoff;
import java.util.Optional;
import java.util.function.Function;

/** Books goods that arrived and corrections of the books, once per request. */
public final class BookStock {
    /** Every sale of the product between reading and booking costs one attempt; more than these, and the shop is on fire. */
    static final int MAX_ATTEMPTS = 20;

    private final Stock stock;

    public BookStock(Stock stock) {
        this.stock = stock;
    }

    /**
     * @param render makes the reply from the stock as it will be
     * @throws dev.souk.inventory.domain.TooManyParts when the location would be one too many
     */
    public BookStockResult handle(
            StockBooking booking, IdempotentRequest request, Function<StockParts, StoredReply> render) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            StockParts read = stock.find(booking.sku());
            Optional<StockParts> next = booking.applyTo(read);
            if (next.isEmpty()) {
                return new BelowReserved(read.at(booking.location()));
            }
            StoredReply reply = render.apply(next.get());
            switch (stock.book(read, next.get(), booking, new RememberedReply(request, reply))) {
                case BOOKED -> {
                    return new Booked(reply);
                }
                case ALREADY_ANSWERED -> {
                    return new AlreadyAnswered();
                }
                case STOCK_MOVED -> {
                    // Read again: the reply tells the count, so it must be the count that is stored with it.
                }
            }
        }
        return new Busy();
    }
}
