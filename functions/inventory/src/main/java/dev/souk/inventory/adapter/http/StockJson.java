package dev.souk.inventory.adapter.http;

import dev.souk.inventory.domain.StockItem;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.http.HttpReply;
import java.util.List;

/** The exact counts, for staff: in all, and part by part in the order in which they are sold from. */
record StockJson(
        String sku, long onHand, long reserved, long safetyStock, long available, long received, List<PartJson> parts) {
    private static StockJson of(StockParts stock) {
        return new StockJson(
                stock.sku().value(),
                stock.onHand(),
                stock.reserved(),
                stock.safetyStock(),
                stock.available(),
                stock.received(),
                stock.all().stream().map(PartJson::of).toList());
    }

    static HttpReply reply(StockParts stock) {
        return HttpReply.json(200, of(stock)).withETag(stock.version());
    }

    static HttpReply booked(StockParts stock) {
        return HttpReply.json(201, of(stock));
    }

    private record PartJson(String location, int bucket, long onHand, long reserved, long safetyStock, long available) {
        static PartJson of(StockItem item) {
            return new PartJson(
                    item.part().location(),
                    item.part().bucket(),
                    item.onHand(),
                    item.reserved(),
                    item.safetyStock(),
                    item.available());
        }
    }
}
