package dev.souk.payments.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.CapturePayment;
import dev.souk.payments.domain.CapturePaymentResult;
import dev.souk.payments.domain.CapturePaymentResult.CalledOff;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
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

    /**
     * CAPTURED, or CALLED_OFF when the order was cancelled meanwhile; whatever else there is to say is an error.
     *
     * @param captureId the provider's reference, empty when nothing is taken
     */
    record Output(String outcome, String captureId) {
        static Output of(CapturePaymentResult result) {
            return switch (result) {
                case Taken(String captureId) -> new Output("CAPTURED", captureId);
                case CalledOff _ -> new Output("CALLED_OFF", "");
            };
        }
    }

    public CapturePaymentTask() {
        this(System.getenv());
    }

    public CapturePaymentTask(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).capturePayment());
    }

    CapturePaymentTask(Environment environment, CapturePayment capturePayment) {
        this.function = new TaskFunction<>(
                environment, Input.class, input -> Output.of(capturePayment.handle(new OrderId(input.orderId()))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
