package dev.souk.payments.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.CapturePayment;
import dev.souk.payments.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code payments-capture-payment}, the state CapturePayment of the checkout. */
public final class CapturePaymentTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String correlationId) {}

    /** Always CAPTURED: whatever else there is to say is an error. */
    record Output(String outcome, String captureId) {}

    public CapturePaymentTask() {
        this(System.getenv());
    }

    public CapturePaymentTask(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).capturePayment());
    }

    CapturePaymentTask(Environment environment, CapturePayment capturePayment) {
        this.function = new TaskFunction<>(
                environment,
                Input.class,
                input -> new Output("CAPTURED", capturePayment.handle(new OrderId(input.orderId()))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
