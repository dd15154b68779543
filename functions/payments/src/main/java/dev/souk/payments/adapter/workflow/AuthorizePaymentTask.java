package dev.souk.payments.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.AuthorizePayment;
import dev.souk.payments.domain.AuthorizePaymentResult.Authorized;
import dev.souk.payments.domain.AuthorizePaymentResult.Challenged;
import dev.souk.payments.domain.AuthorizePaymentResult.Declined;
import dev.souk.payments.domain.AuthorizePaymentResult.Refused;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Function {@code payments-authorize-payment}, the state AuthorizePayment of the checkout. */
public final class AuthorizePaymentTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String customerId, Money amount, String paymentToken, String correlationId) {
        @Override
        public String toString() {
            // Leaves the token out.
            return "Input[orderId=%s, amount=%s]".formatted(orderId, amount);
        }
    }

    /** AUTHORIZED with the authorisation, DECLINED with the reason, REFUSED, or CHALLENGE until the payer has confirmed. */
    record Output(
            String outcome,
            @Nullable String authorizationId,
            @Nullable String reason) {}

    public AuthorizePaymentTask() {
        this(System.getenv());
    }

    public AuthorizePaymentTask(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).authorizePayment());
    }

    AuthorizePaymentTask(Environment environment, AuthorizePayment authorizePayment) {
        this.function = new TaskFunction<>(environment, Input.class, input -> authorize(authorizePayment, input));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Output authorize(AuthorizePayment authorizePayment, Input input) {
        var result = authorizePayment.handle(
                new OrderId(input.orderId()), input.amount(), new PaymentToken(input.paymentToken()));
        return switch (result) {
            case Authorized(String authorizationId) -> new Output("AUTHORIZED", authorizationId, null);
            case Declined(String reason) -> new Output("DECLINED", null, reason);
            case Challenged _ -> new Output("CHALLENGE", null, null);
            case Refused _ -> new Output("REFUSED", null, null);
        };
    }
}
