package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from inventory what can be bought. */
public final class OnAvailabilityChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnAvailabilityChangedHandler() {
        this(System.getenv());
    }

    public OnAvailabilityChangedHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnAvailabilityChangedHandler(RecommendationsModule module) {
        this(module.environment(), module.products());
    }

    OnAvailabilityChangedHandler(Environment environment, Products products) {
        this.function = new EventFunction(environment)
                .on(
                        AvailabilityChanged.class,
                        (stock, metadata) -> products.record(
                                new Sku(stock.sku()), availability(stock.availability()), metadata.aggregateVersion()));
    }

    private static Availability availability(dev.souk.events.inventory.Availability told) {
        return switch (told) {
            case IN_STOCK -> Availability.IN_STOCK;
            case LOW -> Availability.LOW;
            case OUT -> Availability.OUT;
        };
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
