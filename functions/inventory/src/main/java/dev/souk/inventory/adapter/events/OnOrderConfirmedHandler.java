package dev.souk.inventory.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code inventory-order-confirmed}: what was held for a confirmed order is sold. */
public final class OnOrderConfirmedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderConfirmedHandler() {
        this(System.getenv());
    }

    public OnOrderConfirmedHandler(Map<String, String> environment) {
        this(new InventoryModule(environment).onOrderConfirmed());
    }

    OnOrderConfirmedHandler(EventFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
