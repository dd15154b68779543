package dev.souk.payments.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.payments.PaymentsModule;
import dev.souk.payments.application.ResolveDoubts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code payments-resolve-doubts}: told by the clock to ask the provider what became of steps that nobody waits for. */
public final class ResolveDoubtsHandler implements RequestStreamHandler {
    private final Observation observation;
    private final ResolveDoubts resolve;

    public ResolveDoubtsHandler() {
        this(System.getenv());
    }

    public ResolveDoubtsHandler(Map<String, String> environment) {
        this(new Environment(environment), new PaymentsModule(environment).resolveDoubts());
    }

    ResolveDoubtsHandler(Environment environment, ResolveDoubts resolve) {
        this.observation = new Observation(environment);
        this.resolve = resolve;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        int closed = observation.of(context, correlation, resolve::handle);
        output.write(Json.write(Map.of("closed", closed)).getBytes(StandardCharsets.UTF_8));
    }
}
