package dev.souk.catalog.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.lambda.events.OutboxRelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Carries the catalogue's facts from its table's stream to the bus. */
public final class CatalogRelayHandler implements RequestStreamHandler {
    private final OutboxRelay relay;

    public CatalogRelayHandler() {
        this(System.getenv());
    }

    public CatalogRelayHandler(Map<String, String> environment) {
        this(new CatalogModule(environment).relay());
    }

    CatalogRelayHandler(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        relay.handle(input, output, context);
    }
}
