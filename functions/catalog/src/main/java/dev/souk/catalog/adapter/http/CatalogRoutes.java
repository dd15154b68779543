package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.BrowseProducts;
import dev.souk.catalog.application.ListCategories;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.PutProduct;
import dev.souk.catalog.application.SetPrice;
import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.application.UnpublishProduct;
import dev.souk.catalog.application.ViewProduct;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import java.time.Clock;
import java.util.Map;

/** The operations of docs/openapi/catalog.yaml. */
final class CatalogRoutes {
    private CatalogRoutes() {}

    static Map<String, HttpOperation> of(Products products, Storefront storefront, Cursors cursors, Clock clock) {
        var put = new PutProduct(products, clock);
        return Map.of(
                "GET /products", new BrowseProductsOperation(new BrowseProducts(storefront), cursors),
                "GET /products/{sku}", new ViewProductOperation(new ViewProduct(storefront)),
                "GET /categories", new ListCategoriesOperation(new ListCategories(storefront)),
                "PUT /admin/products/{sku}", new PutProductOperation(put),
                "DELETE /admin/products/{sku}", new UnpublishProductOperation(new UnpublishProduct(products, put)),
                "PUT /admin/products/{sku}/price", new SetPriceOperation(new SetPrice(products, put)),
                "GET /health", request -> HttpReply.json(200, Map.of("status", "UP")));
    }
}
