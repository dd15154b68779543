package dev.souk.orders.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The pivot of a checkout: makes the order a sale. */
public final class ConfirmOrderTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    public ConfirmOrderTask() {
        this(System.getenv());
    }

    public ConfirmOrderTask(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).confirmOrder());
    }

    ConfirmOrderTask(Environment environment, ConfirmOrder confirmOrder) {
        this.function = new TaskFunction<>(
                environment, Input.class, input -> new Output(confirmOrder.handle(new OrderId(input.orderId()))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(String orderId, String correlationId) {}

    record Output(ConfirmOrder.Outcome outcome) {}
}
