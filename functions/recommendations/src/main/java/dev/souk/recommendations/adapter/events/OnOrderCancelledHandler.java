package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.orders.OrderCancelled;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from orders that one was called off, and takes back what it taught. */
public final class OnOrderCancelledHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderCancelledHandler() {
        this(System.getenv());
    }

    public OnOrderCancelledHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnOrderCancelledHandler(RecommendationsModule module) {
        this(module.environment(), module.coPurchases());
    }

    OnOrderCancelledHandler(Environment environment, CoPurchases purchases) {
        this.function = new EventFunction(environment)
                .on(
                        OrderCancelled.class,
                        (order, metadata) -> purchases.unlearn(
                                order.orderId(),
                                order.lines().stream()
                                        .map(line -> new Sku(line.sku()))
                                        .toList()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
