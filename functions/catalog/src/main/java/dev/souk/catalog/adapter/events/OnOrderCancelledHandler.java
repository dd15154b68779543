package dev.souk.catalog.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.events.orders.OrderCancelled;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code catalog-order-cancelled}: the coupons of an order that is called off are for others again. */
public final class OnOrderCancelledHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderCancelledHandler() {
        this(System.getenv());
    }

    public OnOrderCancelledHandler(Map<String, String> environment) {
        this(new Environment(environment), new CatalogModule(environment).releaseCoupons());
    }

    OnOrderCancelledHandler(Environment environment, ReleaseCoupons releaseCoupons) {
        this.function = new EventFunction(environment)
                .on(OrderCancelled.class, (order, metadata) -> release(releaseCoupons, order));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    /** An order without coupons needs no tombstone either: nothing will ever ask for one. */
    private static void release(ReleaseCoupons releaseCoupons, OrderCancelled order) {
        if (order.coupons() != null && !order.coupons().isEmpty()) {
            releaseCoupons.handle(new OrderId(order.orderId()), order.reason().name());
        }
    }
}
