package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.lambda.events.OutboxRelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code cart-relay}: carries the facts of the table's changes to the bus. */
public final class CartRelayHandler implements RequestStreamHandler {
    private final OutboxRelay function;

    public CartRelayHandler() {
        this(System.getenv());
    }

    public CartRelayHandler(Map<String, String> environment) {
        this(new CartModule(environment).relay());
    }

    CartRelayHandler(OutboxRelay function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
