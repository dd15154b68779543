package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.orders.OrdersModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Carries the orders' events from their table's stream to the bus. */
public final class OrdersRelayHandler implements RequestStreamHandler {
    private final OutboxRelay relay;

    public OrdersRelayHandler() {
        this(System.getenv());
    }

    public OrdersRelayHandler(Map<String, String> environment) {
        this(new OrdersModule(environment).relay());
    }

    OrdersRelayHandler(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        relay.handle(input, output, context);
    }
}
