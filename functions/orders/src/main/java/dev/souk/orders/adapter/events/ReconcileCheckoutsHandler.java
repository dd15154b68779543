package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.ReconcileCheckouts;
import dev.souk.orders.application.ReconcileCheckouts.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code orders-reconcile-checkouts}: told by the clock to look after checkouts that should have ended. */
public final class ReconcileCheckoutsHandler implements RequestStreamHandler {
    private static final Map<Finding, String> METRICS = Map.of(
            Finding.RUNNING, "CheckoutsStillRunning",
            Finding.PARKED, "CheckoutsParked",
            Finding.REPAIRED, "CheckoutsRepaired",
            Finding.BEYOND_REPAIR, "CheckoutsBeyondRepair");

    private final Observation observation;
    private final ReconcileCheckouts reconcile;

    public ReconcileCheckoutsHandler() {
        this(System.getenv());
    }

    public ReconcileCheckoutsHandler(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).reconcileCheckouts());
    }

    ReconcileCheckoutsHandler(Environment environment, ReconcileCheckouts reconcile) {
        this.observation = new Observation(environment);
        this.reconcile = reconcile;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        Map<Finding, Integer> findings = observation.of(context, correlation, this::reconcile);
        output.write(Json.write(findings).getBytes(StandardCharsets.UTF_8));
    }

    private Map<Finding, Integer> reconcile() {
        ReconcileCheckouts.Result result = reconcile.handle();
        METRICS.forEach(
                (finding, metric) -> Observation.count(metric, result.findings().getOrDefault(finding, 0)));
        if (!result.failures().isEmpty()) {
            throw new IllegalStateException(
                    "every open checkout must be looked at, %d were not"
                            .formatted(result.failures().size()),
                    result.failures().getFirst());
        }
        return result.findings();
    }
}
