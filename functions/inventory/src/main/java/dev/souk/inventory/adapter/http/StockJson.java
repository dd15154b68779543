package dev.souk.inventory.adapter.http;

import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.http.HttpReply;

/** The exact counts, for staff. */
record StockJson(String sku, long onHand, long reserved, long safetyStock, long available, long received) {
    private static StockJson of(StockItem stock) {
        return new StockJson(
                stock.sku().value(),
                stock.onHand(),
                stock.reserved(),
                stock.safetyStock(),
                stock.available(),
                stock.received());
    }

    static HttpReply reply(StockItem stock) {
        return HttpReply.json(200, of(stock)).withETag(stock.version());
    }

    static HttpReply booked(StockItem stock) {
        return HttpReply.json(201, of(stock));
    }
}
