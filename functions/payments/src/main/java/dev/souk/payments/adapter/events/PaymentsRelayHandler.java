package dev.souk.payments.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.payments.PaymentsModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code payments-relay}: carries the facts of the table's changes to the bus. */
public final class PaymentsRelayHandler implements RequestStreamHandler {
    private final OutboxRelay function;

    public PaymentsRelayHandler() {
        this(System.getenv());
    }

    public PaymentsRelayHandler(Map<String, String> environment) {
        this(new PaymentsModule(environment).relay());
    }

    PaymentsRelayHandler(OutboxRelay function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
