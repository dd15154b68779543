package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.Prices;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/products/{sku}}. */
final class ViewStaffProductOperation implements HttpOperation {
    private final Products products;
    private final Prices prices;
    private final StaffPositions positions;

    ViewStaffProductOperation(Products products, Prices prices, StaffPositions positions) {
        this.products = products;
        this.prices = prices;
        this.positions = positions;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = Slugs.sku(request);
        Product product =
                products.find(sku).orElseThrow(() -> Problem.notFound("there is no product %s".formatted(sku.value())));
        PricePage page = prices.history(sku, positions.point(request, sku), request.limit());
        String next = page.more() ? positions.seal(page.prices().getLast(), request, sku) : null;
        var body = new StaffViewJson(
                StaffProductJson.of(product),
                page.prices().stream().map(PriceJson::of).toList(),
                next);
        return HttpReply.json(200, body).withETag(product.version());
    }

    /** @param next cursor of older prices, when there are some */
    private record StaffViewJson(
            StaffProductJson product,
            List<PriceJson> prices,
            @Nullable String next) {}

    private record PriceJson(MoneyJson price, String effectiveFrom, boolean scheduled) {
        static PriceJson of(PricePoint point) {
            return new PriceJson(MoneyJson.of(point.price()), point.from().toString(), point.scheduled());
        }
    }
}
