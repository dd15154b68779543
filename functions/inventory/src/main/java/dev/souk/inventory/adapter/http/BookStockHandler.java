package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.BookStock;
import dev.souk.inventory.application.BookStockResult.AlreadyAnswered;
import dev.souk.inventory.application.BookStockResult.BelowReserved;
import dev.souk.inventory.application.BookStockResult.Booked;
import dev.souk.inventory.application.BookStockResult.Busy;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import dev.souk.inventory.domain.TooManyParts;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.idempotency.StoredReply;
import java.util.function.Function;

/**
 * {@code POST /admin/stock/{sku}/receipts} and {@code POST /admin/stock/{sku}/adjustments}, for staff: once per
 * Idempotency-Key, refusals included.
 */
final class BookStockHandler implements HttpOperation {
    private final BookStock bookStock;
    private final Replies replies;
    private final Function<HttpRequest, StockBooking> parse;
    private final Function<StockParts, HttpReply> render;

    private BookStockHandler(
            BookStock bookStock,
            Replies replies,
            Function<HttpRequest, StockBooking> parse,
            Function<StockParts, HttpReply> render) {
        this.bookStock = bookStock;
        this.replies = replies;
        this.parse = parse;
        this.render = render;
    }

    static BookStockHandler receipts(BookStock bookStock, Replies replies) {
        return new BookStockHandler(
                bookStock,
                replies,
                request -> request.body(ReceiptJson.class).receiptOf(ClientValue.sku(request)),
                grown -> HttpReply.json(
                        201, new ReceivedJson(grown.sku().value(), grown.available(), grown.received())));
    }

    static BookStockHandler adjustments(BookStock bookStock, Replies replies) {
        return new BookStockHandler(
                bookStock,
                replies,
                request -> request.body(AdjustmentJson.class).adjustmentOf(ClientValue.sku(request)),
                StockJson::booked);
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        IdempotentRequest once = IdempotentRequest.of(request);
        StockBooking booking = parse.apply(request);
        return replies.replay(once).orElseGet(() -> {
            try {
                return book(request, booking, once);
            } catch (TooManyParts refused) {
                throw ClientValue.tooManyParts(refused);
            }
        });
    }

    private HttpReply book(HttpRequest request, StockBooking booking, IdempotentRequest once) {
        return switch (bookStock.handle(booking, once, stock -> StoredReply.of(render.apply(stock)))) {
            case Booked(StoredReply reply) -> reply.http();
            case AlreadyAnswered _ -> replies.first(once);
            case BelowReserved(StockParts stock) -> replies.refuse(once, request, belowReserved(stock));
            case Busy _ -> throw ClientValue.busy();
        };
    }

    private static Problem belowReserved(StockParts stock) {
        return Problem.conflict(
                "below-reserved",
                "%d units lie there and %d of them are held for orders".formatted(stock.onHand(), stock.reserved()));
    }

    private record ReceivedJson(String sku, long available, long received) {}
}
