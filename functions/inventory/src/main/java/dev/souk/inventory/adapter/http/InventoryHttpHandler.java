package dev.souk.inventory.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.http.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code inventory-http}: every operation of docs/openapi/inventory.yaml. */
public final class InventoryHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public InventoryHttpHandler() {
        this(System.getenv());
    }

    public InventoryHttpHandler(Map<String, String> environment) {
        this(new InventoryModule(environment).http());
    }

    InventoryHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
