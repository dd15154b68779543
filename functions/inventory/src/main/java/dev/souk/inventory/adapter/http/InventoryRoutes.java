package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.BookStock;
import dev.souk.inventory.application.LayOutStock;
import dev.souk.inventory.application.SetSafetyStock;
import dev.souk.inventory.application.Stock;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.idempotency.Replies;
import java.util.Map;

/** Every operation of docs/openapi/inventory.yaml, by its route. */
public final class InventoryRoutes {
    private InventoryRoutes() {}

    public static Map<String, HttpOperation> over(Stock stock, Replies replies, Cursors cursors) {
        var bookStock = new BookStock(stock);
        return Map.of(
                "GET /products/{sku}/availability", new GetAvailabilityHandler(stock),
                "GET /admin/stock/{sku}", new GetStockHandler(stock),
                "PUT /admin/stock/{sku}", new SetSafetyStockHandler(new SetSafetyStock(stock)),
                "PUT /admin/stock/{sku}/layout", new LayOutStockHandler(new LayOutStock(stock)),
                "POST /admin/stock/{sku}/receipts", BookStockHandler.receipts(bookStock, replies),
                "POST /admin/stock/{sku}/adjustments", BookStockHandler.adjustments(bookStock, replies),
                "GET /admin/stock/{sku}/movements", new MovementsHandler(stock, cursors));
    }
}
