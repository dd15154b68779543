package dev.souk.payments.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.ReconcilePayments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code payments-reconcile}: told by the clock to compare our books with the statement of the provider. */
public final class ReconcilePaymentsHandler implements RequestStreamHandler {
    private final Observation observation;
    private final ReconcilePayments reconcile;

    public ReconcilePaymentsHandler() {
        this(System.getenv());
    }

    public ReconcilePaymentsHandler(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).reconcilePayments());
    }

    ReconcilePaymentsHandler(Environment environment, ReconcilePayments reconcile) {
        this.observation = new Observation(environment);
        this.reconcile = reconcile;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        int windows = observation.of(context, correlation, reconcile::handle);
        output.write(Json.write(Map.of("windows", windows)).getBytes(StandardCharsets.UTF_8));
    }
}
