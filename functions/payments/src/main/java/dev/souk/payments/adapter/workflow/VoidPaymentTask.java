package dev.souk.payments.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.VoidPayment;
import dev.souk.payments.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code payments-void-payment}, the compensation VoidPayment of the checkout. */
public final class VoidPaymentTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String correlationId) {}

    /** VOIDED, NOTHING_TO_VOID or ALREADY_CAPTURED. */
    record Output(String outcome) {}

    public VoidPaymentTask() {
        this(System.getenv());
    }

    public VoidPaymentTask(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).voidPayment());
    }

    VoidPaymentTask(Environment environment, VoidPayment voidPayment) {
        this.function = new TaskFunction<>(
                environment,
                Input.class,
                input -> new Output(
                        voidPayment.handle(new OrderId(input.orderId())).name()));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
