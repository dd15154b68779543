package dev.souk.catalog.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.ReadModel;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.StreamFunction;
import dev.souk.lambda.events.StreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/** Shows products as they became, from the changes of what staff wrote and of what inventory said. */
public final class ProjectCatalogHandler implements RequestStreamHandler {
    private final StreamFunction function;

    public ProjectCatalogHandler() {
        this(System.getenv());
    }

    public ProjectCatalogHandler(Map<String, String> environment) {
        this(new CatalogModule(environment));
    }

    private ProjectCatalogHandler(CatalogModule module) {
        this(module.environment(), module.readModel());
    }

    ProjectCatalogHandler(Environment environment, ReadModel readModel) {
        this.function = new StreamFunction(environment, change -> readModel.project(sku(change)));
    }

    /** Keys are {@code P#<sku>} and {@code V#<sku>}; the mapping lets no other pass. */
    private static Sku sku(StreamRecord change) {
        String key = Objects.requireNonNull(change.keys().get("pk")).s();
        return new Sku(key.substring(key.indexOf('#') + 1));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
