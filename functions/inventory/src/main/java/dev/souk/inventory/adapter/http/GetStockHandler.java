package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /admin/stock/{sku}}, for staff: the exact counts. */
final class GetStockHandler implements HttpOperation {
    private final Stock stock;

    GetStockHandler(Stock stock) {
        this.stock = stock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = ClientValue.sku(request);
        StockParts all = stock.find(sku);
        if (all.isEmpty()) {
            throw ClientValue.neverBooked(sku);
        }
        return StockJson.reply(all);
    }
}
