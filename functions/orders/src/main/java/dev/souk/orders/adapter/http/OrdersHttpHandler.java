package dev.souk.orders.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.orders.OrdersModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function behind every operation of {@code docs/openapi/orders.yaml}. */
public final class OrdersHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public OrdersHttpHandler() {
        this(System.getenv());
    }

    public OrdersHttpHandler(Map<String, String> environment) {
        this(new OrdersModule(environment).http());
    }

    OrdersHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
