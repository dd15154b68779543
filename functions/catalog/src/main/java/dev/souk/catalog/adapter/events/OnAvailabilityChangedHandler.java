package dev.souk.catalog.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.application.RecordAvailability;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from inventory whether products can be bought, and shows it on their cards. */
public final class OnAvailabilityChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnAvailabilityChangedHandler() {
        this(System.getenv());
    }

    public OnAvailabilityChangedHandler(Map<String, String> environment) {
        this(new CatalogModule(environment));
    }

    private OnAvailabilityChangedHandler(CatalogModule module) {
        this(module.environment(), module.availabilities());
    }

    OnAvailabilityChangedHandler(Environment environment, Availabilities availabilities) {
        this.function = new EventFunction(environment)
                .on(AvailabilityChanged.class, new OnAvailabilityChanged(new RecordAvailability(availabilities)));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
