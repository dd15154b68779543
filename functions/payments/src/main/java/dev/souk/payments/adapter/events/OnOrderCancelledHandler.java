package dev.souk.payments.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.orders.OrderCancelled;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.CancelPayment;
import dev.souk.payments.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code payments-order-cancelled}: whoever cancelled an order gets the money back. */
public final class OnOrderCancelledHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderCancelledHandler() {
        this(System.getenv());
    }

    public OnOrderCancelledHandler(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).cancelPayment());
    }

    OnOrderCancelledHandler(Environment environment, CancelPayment cancelPayment) {
        this.function = new EventFunction(environment)
                .on(OrderCancelled.class, (order, _) -> cancelPayment.handle(new OrderId(order.orderId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
