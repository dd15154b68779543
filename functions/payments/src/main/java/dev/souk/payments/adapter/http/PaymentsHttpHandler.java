package dev.souk.payments.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.payments.PaymentsModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code payments-http}: every operation of docs/openapi/payments.yaml. */
public final class PaymentsHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public PaymentsHttpHandler() {
        this(System.getenv());
    }

    public PaymentsHttpHandler(Map<String, String> environment) {
        this(new PaymentsModule(environment).http());
    }

    PaymentsHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
