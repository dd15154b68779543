package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.ReceiveStock;
import dev.souk.inventory.application.ReceiveStockResult.AlreadyAnswered;
import dev.souk.inventory.application.ReceiveStockResult.Booked;
import dev.souk.inventory.application.ReceiveStockResult.Busy;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;

/** {@code POST /admin/stock/{sku}/receipts}, for staff: once per Idempotency-Key. */
public final class ReceiveStockHandler implements HttpOperation {
    private final ReceiveStock receiveStock;
    private final Replies replies;

    public ReceiveStockHandler(ReceiveStock receiveStock, Replies replies) {
        this.receiveStock = receiveStock;
        this.replies = replies;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        IdempotentRequest once = IdempotentRequest.of(request);
        Receipt receipt = request.body(ReceiptJson.class).receiptOf(ClientValue.sku(request));
        return replies.replay(once).orElseGet(() -> book(receipt, once));
    }

    private HttpReply book(Receipt receipt, IdempotentRequest once) {
        return switch (receiveStock.handle(receipt, once, ReceiveStockHandler::render)) {
            case Booked(StoredReply reply) -> new HttpReply(reply.status(), reply.headers(), reply.body());
            case AlreadyAnswered _ ->
                replies.replay(once)
                        .orElseThrow(
                                () -> Problem.unavailable("the first of two identical requests is being answered"));
            case Busy _ -> throw Problem.unavailable("the stock of this product moves too fast right now");
        };
    }

    private static StoredReply render(StockItem grown) {
        HttpReply reply = HttpReply.json(201, new BookedJson(grown.sku().value(), grown.available(), grown.received()));
        return new StoredReply(reply.status(), reply.headers(), reply.body());
    }

    private record BookedJson(String sku, long available, long received) {}
}
