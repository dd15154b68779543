package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.RecordProduct;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxClass;
import dev.souk.events.EventMetadata;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from the catalogue what its products are called and cost, and keeps copies to quote from. */
public final class OnProductChangedHandler implements RequestStreamHandler {
    private final EventFunction function;
    private final RecordProduct record;

    public OnProductChangedHandler() {
        this(System.getenv());
    }

    public OnProductChangedHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private OnProductChangedHandler(CartModule module) {
        this(module.environment(), module.productCopies());
    }

    OnProductChangedHandler(Environment environment, ProductCopies copies) {
        this.record = new RecordProduct(copies);
        this.function = new EventFunction(environment)
                .on(
                        ProductPublished.class,
                        (product, metadata) -> copy(product.sku(), product.name(), product.price(), metadata))
                .on(
                        ProductUpdated.class,
                        (product, metadata) -> copy(product.sku(), product.name(), product.price(), metadata));
    }

    private void copy(String sku, String name, MoneyAmount price, EventMetadata metadata) {
        var amount = new Money(price.amount(), price.currency());
        record.handle(ProductCopy.named(new Sku(sku), name, amount, TaxClass.STANDARD, metadata.aggregateVersion()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
