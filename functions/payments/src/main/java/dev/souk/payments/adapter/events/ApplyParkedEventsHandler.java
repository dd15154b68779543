package dev.souk.payments.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.ReceiveProviderEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code payments-parked-events}: told by the clock to try again what the provider said too early. */
public final class ApplyParkedEventsHandler implements RequestStreamHandler {
    private final Observation observation;
    private final ReceiveProviderEvent receive;

    public ApplyParkedEventsHandler() {
        this(System.getenv());
    }

    public ApplyParkedEventsHandler(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).receiveProviderEvent());
    }

    ApplyParkedEventsHandler(Environment environment, ReceiveProviderEvent receive) {
        this.observation = new Observation(environment);
        this.receive = receive;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        int waiting = observation.of(context, correlation, receive::resume);
        output.write(Json.write(Map.of("waiting", waiting)).getBytes(StandardCharsets.UTF_8));
    }
}
