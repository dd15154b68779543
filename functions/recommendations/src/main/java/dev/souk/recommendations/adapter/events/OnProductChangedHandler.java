package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears from the catalogue what it sells. */
public final class OnProductChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnProductChangedHandler() {
        this(System.getenv());
    }

    public OnProductChangedHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnProductChangedHandler(RecommendationsModule module) {
        this(module.environment(), module.products());
    }

    OnProductChangedHandler(Environment environment, Products products) {
        this.function = new EventFunction(environment)
                .on(
                        ProductPublished.class,
                        (product, metadata) -> products.record(
                                new Sku(product.sku()),
                                facts(product.name(), product.category(), product.brand(), product.attributes()),
                                metadata.aggregateVersion()))
                .on(
                        ProductUpdated.class,
                        (product, metadata) -> products.record(
                                new Sku(product.sku()),
                                facts(product.name(), product.category(), product.brand(), product.attributes()),
                                metadata.aggregateVersion()))
                .on(
                        ProductUnpublished.class,
                        (product, metadata) -> products.withdraw(new Sku(product.sku()), metadata.aggregateVersion()));
    }

    private static ProductFacts facts(
            String name, String category, @Nullable String brand, @Nullable Map<String, String> attributes) {
        return new ProductFacts(
                name, category, brand == null ? "" : brand, attributes == null ? Map.of() : attributes, true);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
