package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.BrowseProducts;
import dev.souk.catalog.application.ImportProducts;
import dev.souk.catalog.application.ListCategories;
import dev.souk.catalog.application.Prices;
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
import java.util.HashMap;
import java.util.Map;

/** The operations of docs/openapi/catalog.yaml. */
final class CatalogRoutes {
    private CatalogRoutes() {}

    static Map<String, HttpOperation> of(
            Products products, Prices prices, Storefront storefront, Cursors cursors, Clock clock) {
        Map<String, HttpOperation> routes = new HashMap<>(shoppers(storefront, cursors));
        routes.putAll(staff(products, prices, new StaffPositions(cursors), clock));
        return routes;
    }

    private static Map<String, HttpOperation> shoppers(Storefront storefront, Cursors cursors) {
        return Map.of(
                "GET /products", new BrowseProductsOperation(new BrowseProducts(storefront), cursors),
                "GET /products/{sku}", new ViewProductOperation(new ViewProduct(storefront)),
                "GET /categories", new ListCategoriesOperation(new ListCategories(storefront)),
                "GET /health", request -> HttpReply.json(200, Map.of("status", "UP")));
    }

    private static Map<String, HttpOperation> staff(
            Products products, Prices prices, StaffPositions positions, Clock clock) {
        var put = new PutProduct(products, clock);
        return Map.of(
                "GET /admin/products", new ListStaffProductsOperation(products, positions),
                "GET /admin/products/{sku}", new ViewStaffProductOperation(products, prices, positions),
                "PUT /admin/products/{sku}", new PutProductOperation(put),
                "DELETE /admin/products/{sku}", new UnpublishProductOperation(new UnpublishProduct(products, put)),
                "PUT /admin/products/{sku}/price", new SetPriceOperation(new SetPrice(products, prices, put, clock)),
                "POST /admin/products/imports", new ImportProductsOperation(new ImportProducts(put)));
    }
}
