package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.BrowseProducts;
import dev.souk.catalog.application.ListCategories;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.PutProduct;
import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.application.ViewProduct;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import java.util.Map;

/** The operations of docs/openapi/catalog.yaml. */
final class CatalogRoutes {
    private CatalogRoutes() {}

    static Map<String, HttpOperation> of(Products products, Storefront storefront, Cursors cursors) {
        return Map.of(
                "GET /products", new BrowseProductsOperation(new BrowseProducts(storefront), cursors),
                "GET /products/{sku}", new ViewProductOperation(new ViewProduct(products)),
                "GET /categories", new ListCategoriesOperation(new ListCategories(storefront)),
                "PUT /admin/products/{sku}", new PutProductOperation(new PutProduct(products)),
                "GET /health", request -> HttpReply.json(200, Map.of("status", "UP")));
    }
}
