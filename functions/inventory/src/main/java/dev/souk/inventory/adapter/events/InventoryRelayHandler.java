package dev.souk.inventory.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.events.OutboxRelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code inventory-relay}: carries the facts of the table's changes to the bus. */
public final class InventoryRelayHandler implements RequestStreamHandler {
    private final OutboxRelay function;

    public InventoryRelayHandler() {
        this(System.getenv());
    }

    public InventoryRelayHandler(Map<String, String> environment) {
        this(new InventoryModule(environment).relay());
    }

    InventoryRelayHandler(OutboxRelay function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
