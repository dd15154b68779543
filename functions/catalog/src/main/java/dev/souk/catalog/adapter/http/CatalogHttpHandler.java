package dev.souk.catalog.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** The function behind the catalogue's part of the API. */
public final class CatalogHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public CatalogHttpHandler() {
        this(System.getenv());
    }

    public CatalogHttpHandler(Map<String, String> environment) {
        this(new CatalogModule(environment));
    }

    private CatalogHttpHandler(CatalogModule module) {
        this(new HttpFunction(module.environment(), routes(module)));
    }

    private static Map<String, HttpOperation> routes(CatalogModule module) {
        Map<String, HttpOperation> routes = new HashMap<>(PromotionRoutes.of(module.promotions(), module.cursors()));
        routes.putAll(CatalogRoutes.of(
                module.products(), module.prices(), module.storefront(), module.cursors(), module.clock()));
        return routes;
    }

    CatalogHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
