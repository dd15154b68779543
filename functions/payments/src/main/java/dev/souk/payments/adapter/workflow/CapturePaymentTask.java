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
import dev.souk.payments.domain.CapturePaymentResult.Unpayable;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Function {@code payments-capture-payment}, the state CapturePayment of the checkout. */
public final class CapturePaymentTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /**
     * What the state machine hands over.
     *
     * @param paymentToken what paid for the order, to pay with once more; none from an execution that began without it
     */
    record Input(String orderId, @Nullable String paymentToken, String correlationId) {
        @Override
        public String toString() {
            // Leaves the token out.
            return "Input[orderId=%s]".formatted(orderId);
        }
    }

    /**
     * CAPTURED, CALLED_OFF when the order was cancelled meanwhile, or UNPAYABLE when the authorisation has expired and the
     * provider gives no other one; whatever else there is to say is an error.
     *
     * @param captureId the provider's reference, empty when nothing is taken
     */
    record Output(String outcome, String captureId) {
        static Output of(CapturePaymentResult result) {
            return switch (result) {
                case Taken(String captureId) -> new Output("CAPTURED", captureId);
                case CalledOff _ -> new Output("CALLED_OFF", "");
                case Unpayable _ -> new Output("UNPAYABLE", "");
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
        this.function = new TaskFunction<>(environment, Input.class, input -> capture(capturePayment, input));
    }

    private static Output capture(CapturePayment capturePayment, Input input) {
        String token = input.paymentToken();
        return Output.of(
                capturePayment.handle(new OrderId(input.orderId()), token == null ? null : new PaymentToken(token)));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
