package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.AbandonIdleCarts;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Function {@code cart-abandon-idle}: told by the clock to look for carts that nobody touched for long. */
public final class AbandonIdleCartsHandler implements RequestStreamHandler {
    private final Observation observation;
    private final AbandonIdleCarts abandon;

    public AbandonIdleCartsHandler() {
        this(System.getenv());
    }

    public AbandonIdleCartsHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private AbandonIdleCartsHandler(CartModule module) {
        this(module.environment(), module.abandonIdleCarts());
    }

    AbandonIdleCartsHandler(Environment environment, AbandonIdleCarts abandon) {
        this.observation = new Observation(environment);
        this.abandon = abandon;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        int abandoned = observation.of(context, correlation, abandon::handle);
        output.write(Json.write(Map.of("abandoned", abandoned)).getBytes(StandardCharsets.UTF_8));
    }
}
