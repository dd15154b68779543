package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code GET /admin/stock/{sku}}, for staff: the exact counts. */
public final class GetStockHandler implements HttpOperation {
    private final Stock stock;

    public GetStockHandler(Stock stock) {
        this.stock = stock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = ClientValue.sku(request);
        StockItem item = stock.find(sku)
                .orElseThrow(() -> Problem.notFound("no stock of '%s' was ever received".formatted(sku.value())));
        return HttpReply.json(200, new StockJson(sku.value(), item.available(), item.received(), item.heldOrSold()))
                .withETag(item.version());
    }

    private record StockJson(String sku, long available, long received, long heldOrSold) {}
}
