package dev.souk.inventory.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.application.ExpireReservations;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code inventory-expire-holds}: told by the clock to give back what nobody confirmed in time. */
public final class ExpireReservationsHandler implements RequestStreamHandler {
    private final Observation observation;
    private final ExpireReservations expire;

    public ExpireReservationsHandler() {
        this(System.getenv());
    }

    public ExpireReservationsHandler(Map<String, String> environment) {
        this(new Environment(environment), new InventoryModule(environment).expireReservations());
    }

    ExpireReservationsHandler(Environment environment, ExpireReservations expire) {
        this.observation = new Observation(environment);
        this.expire = expire;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        int expired = observation.of(context, correlation, expire::handle);
        output.write(Json.write(Map.of("expired", expired)).getBytes(StandardCharsets.UTF_8));
    }
}
