package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.orders.OrderPlaced;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.StartCheckout;
import dev.souk.orders.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Starts the checkout of every order that was placed. */
public final class OnOrderPlacedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderPlacedHandler() {
        this(System.getenv());
    }

    public OnOrderPlacedHandler(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).startCheckout());
    }

    OnOrderPlacedHandler(Environment environment, StartCheckout startCheckout) {
        this.function = new EventFunction(environment)
                .on(
                        OrderPlaced.class,
                        (placed, metadata) ->
                                startCheckout.handle(new OrderId(placed.orderId()), metadata.correlationId()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
