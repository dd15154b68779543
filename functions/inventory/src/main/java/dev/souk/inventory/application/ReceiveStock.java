package dev.souk.inventory.application;

import dev.souk.inventory.application.ReceiveStockResult.AlreadyAnswered;
import dev.souk.inventory.application.ReceiveStockResult.Booked;
import dev.souk.inventory.application.ReceiveStockResult.Busy;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import java.util.function.Function;

/** Books goods that arrived, once per request. */
public final class ReceiveStock {
    /** Every sale of the product between reading and booking costs one attempt; more than these, and the shop is on fire. */
    static final int MAX_ATTEMPTS = 20;

    private final Stock stock;

    public ReceiveStock(Stock stock) {
        this.stock = stock;
    }

    /** @param render makes the reply from the stock as it will be */
    public ReceiveStockResult handle(
            Receipt receipt, IdempotentRequest request, Function<StockItem, StoredReply> render) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            StockItem grown = stock.find(receipt.sku())
                    .orElseGet(() -> StockItem.none(receipt.sku()))
                    .receive(receipt.quantity());
            StoredReply reply = render.apply(grown);
            switch (stock.book(grown, receipt, new RememberedReply(request, reply))) {
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
