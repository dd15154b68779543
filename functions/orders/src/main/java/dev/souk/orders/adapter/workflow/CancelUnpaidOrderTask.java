package dev.souk.orders.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.CancelUnpaidOrder;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Calls off a sale after the pivot, because the money that was held for it is gone. */
public final class CancelUnpaidOrderTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    public CancelUnpaidOrderTask() {
        this(System.getenv());
    }

    public CancelUnpaidOrderTask(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).cancelUnpaidOrder());
    }

    CancelUnpaidOrderTask(Environment environment, CancelUnpaidOrder cancelUnpaidOrder) {
        this.function = new TaskFunction<>(
                environment, Input.class, input -> new Output(cancelUnpaidOrder.handle(new OrderId(input.orderId()))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(String orderId, String correlationId) {}

    record Output(OrderStatus outcome) {}
}
