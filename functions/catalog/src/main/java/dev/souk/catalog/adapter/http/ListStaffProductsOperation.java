package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/products}. */
final class ListStaffProductsOperation implements HttpOperation {
    private final Products products;
    private final StaffPositions positions;

    ListStaffProductsOperation(Products products, StaffPositions positions) {
        this.products = products;
        this.positions = positions;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        ProductPage page = products.page(positions.sku(request), request.limit());
        String next = page.more() ? positions.seal(page.products().getLast().sku(), request) : null;
        return HttpReply.json(
                200,
                new PageJson(page.products().stream().map(StaffProductJson::of).toList(), next));
    }

    /** @param next cursor of the page after this one, when there is one */
    private record PageJson(
            List<StaffProductJson> items, @Nullable String next) {}
}
