package dev.souk.catalog.adapter.ops;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.RebuildReadModel;
import dev.souk.catalog.application.RestateProducts;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the read model anew, or tells every published product again, one chunk per call. */
public final class RebuildCatalogHandler implements RequestStreamHandler {
    private final TaskFunction<Order, Progress> function;

    public RebuildCatalogHandler() {
        this(System.getenv());
    }

    public RebuildCatalogHandler(Map<String, String> environment) {
        this(new CatalogModule(environment));
    }

    private RebuildCatalogHandler(CatalogModule module) {
        this(
                module.environment(),
                new RebuildReadModel(module.products(), module.readModel(), module.clock()),
                new RestateProducts(module.products()));
    }

    RebuildCatalogHandler(Environment environment, RebuildReadModel rebuild, RestateProducts restate) {
        function = new TaskFunction<>(environment, Order.class, order -> switch (order.what()) {
            case READ_MODEL -> {
                var progress = rebuild.handle(order.products());
                yield new Progress(progress.generation(), progress.products(), progress.finished(), null);
            }
            case EVENTS -> {
                var told = restate.handle(order.after() == null ? null : new Sku(order.after()), order.products());
                String next = told.last() == null ? null : told.last().value();
                yield new Progress(null, told.products(), next == null, next);
            }
        });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    /** What is to be made anew. */
    enum What {
        READ_MODEL,
        EVENTS
    }

    /**
     * @param products how many to take on, 1 to {@value #MAX}
     * @param after where the chunk before ended; the read model knows by itself
     */
    record Order(
            What what,
            int products,
            @Nullable String after,
            @Nullable String correlationId) {
        static final int MAX = 500;

        Order {
            if (products < 1 || products > MAX) {
                throw new IllegalArgumentException("products must be 1 to %d, got %d".formatted(MAX, products));
            }
        }
    }

    /** @param next where the next chunk begins, when it has to be said */
    record Progress(
            @Nullable Long generation,
            int products,
            boolean finished,
            @Nullable String next) {}
}
