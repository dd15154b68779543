package dev.souk.inventory.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code inventory-order-cancelled}: what a cancelled order took goes back. */
public final class OnOrderCancelledHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderCancelledHandler() {
        this(System.getenv());
    }

    public OnOrderCancelledHandler(Map<String, String> environment) {
        this(new InventoryModule(environment).onOrderCancelled());
    }

    OnOrderCancelledHandler(EventFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
