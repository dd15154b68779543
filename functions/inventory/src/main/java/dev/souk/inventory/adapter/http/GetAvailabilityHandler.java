package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /products/{sku}/availability}, for everybody: whether it can be bought, never how many there are. */
final class GetAvailabilityHandler implements HttpOperation {
    private final Stock stock;

    GetAvailabilityHandler(Stock stock) {
        this.stock = stock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Sku sku = ClientValue.sku(request);
        StockParts all = stock.find(sku);
        if (all.isEmpty()) {
            throw ClientValue.neverBooked(sku);
        }
        // The entity tag is of what is told, and not of the version, which would count the orders for whoever watches
        // it.
        HttpReply full = HttpReply.json(200, new AvailabilityJson(sku.value(), all.availability()));
        return EntityTags.reply(request, full, "public, max-age=5");
    }

    private record AvailabilityJson(String sku, Availability availability) {}
}
