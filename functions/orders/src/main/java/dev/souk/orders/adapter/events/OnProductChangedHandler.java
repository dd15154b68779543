package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.Prices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Keeps the copies of prices that orders compare quotes with. */
public final class OnProductChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnProductChangedHandler() {
        this(System.getenv());
    }

    public OnProductChangedHandler(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).prices());
    }

    OnProductChangedHandler(Environment environment, Prices prices) {
        this.function = new EventFunction(environment)
                .on(
                        ProductPublished.class,
                        (product, metadata) ->
                                prices.offered(product.sku(), money(product.price()), metadata.aggregateVersion()))
                .on(
                        ProductUpdated.class,
                        (product, metadata) ->
                                prices.offered(product.sku(), money(product.price()), metadata.aggregateVersion()))
                .on(
                        PriceChanged.class,
                        (change, metadata) ->
                                prices.changed(change.sku(), money(change.newPrice()), metadata.aggregateVersion()))
                .on(
                        ProductUnpublished.class,
                        (product, metadata) -> prices.withdrawn(product.sku(), metadata.aggregateVersion()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Money money(MoneyAmount amount) {
        return new Money(amount.amount(), amount.currency());
    }
}
