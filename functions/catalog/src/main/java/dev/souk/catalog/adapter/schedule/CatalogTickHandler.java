package dev.souk.catalog.adapter.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.ApplyDuePrices;
import dev.souk.catalog.application.RemoveRetired;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Every minute: prices whose time has come take effect, and what a rebuild replaced is removed piece by piece. */
public final class CatalogTickHandler implements RequestStreamHandler {
    /** So many fit into the time of one call even when tables are slow; what is left is done a minute later. */
    private static final int PRICES = 200;

    private static final int REMOVED = 500;

    private final TaskFunction<JsonNode, Map<String, Integer>> function;

    public CatalogTickHandler() {
        this(System.getenv());
    }

    public CatalogTickHandler(Map<String, String> environment) {
        this(new CatalogModule(environment));
    }

    private CatalogTickHandler(CatalogModule module) {
        this(
                module.environment(),
                new ApplyDuePrices(module.products(), module.prices(), module.clock()),
                new RemoveRetired(module.readModel(), module.clock()));
    }

    CatalogTickHandler(Environment environment, ApplyDuePrices prices, RemoveRetired retired) {
        function = new TaskFunction<>(environment, JsonNode.class, _ -> {
            int applied = prices.handle(PRICES);
            retired.handle(REMOVED);
            return Map.of("prices", applied);
        });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
