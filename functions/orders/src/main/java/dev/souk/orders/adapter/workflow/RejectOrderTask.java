package dev.souk.orders.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.events.Require;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a checkout without a sale, as the first step of its compensation. */
public final class RejectOrderTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    public RejectOrderTask() {
        this(System.getenv());
    }

    public RejectOrderTask(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).rejectOrder());
    }

    RejectOrderTask(Environment environment, RejectOrder rejectOrder) {
        this.function = new TaskFunction<>(
                environment,
                Input.class,
                input -> new Output(rejectOrder.handle(new OrderId(input.orderId()), input.rejection())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(
            String orderId,
            RejectionReason reason,
            @Nullable String detail,
            String correlationId) {
        Input {
            Require.present("reason", reason);
        }

        Rejection rejection() {
            return new Rejection(reason, detail);
        }
    }

    record Output(RejectOrder.Outcome outcome) {}
}
