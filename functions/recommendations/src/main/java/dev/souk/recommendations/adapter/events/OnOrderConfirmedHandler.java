package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.EventMetadata;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.LearnPurchase;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from orders what was bought, and learns what goes together. */
public final class OnOrderConfirmedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderConfirmedHandler() {
        this(System.getenv());
    }

    public OnOrderConfirmedHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnOrderConfirmedHandler(RecommendationsModule module) {
        this(module.environment(), module.coPurchases(), module.histories());
    }

    OnOrderConfirmedHandler(Environment environment, CoPurchases purchases, Histories histories) {
        var learn = new LearnPurchase(purchases, histories);
        this.function = new EventFunction(environment)
                .on(
                        OrderConfirmed.class,
                        (order, metadata) -> learn.handle(purchase(order, metadata), new Shopper(order.customerId())));
    }

    private static Purchase purchase(OrderConfirmed order, EventMetadata metadata) {
        return new Purchase(
                order.orderId(),
                order.lines().stream().map(line -> new Sku(line.sku())).toList(),
                metadata.occurredAt());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
