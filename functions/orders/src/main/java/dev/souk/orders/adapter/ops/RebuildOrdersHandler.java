package dev.souk.orders.adapter.ops;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.RebuildOrderHistory;
import dev.souk.orders.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the order history with the orders, or makes it anew, one stretch of the table per call. */
public final class RebuildOrdersHandler implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    public RebuildOrdersHandler() {
        this(System.getenv());
    }

    public RebuildOrdersHandler(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).rebuildOrderHistory());
    }

    RebuildOrdersHandler(Environment environment, RebuildOrderHistory rebuild) {
        function = new TaskFunction<>(
                environment,
                Input.class,
                input -> Output.of(rebuild.handle(input.after(), input.items(), !input.compare())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    /**
     * @param compare whether to count what differs and leave it
     * @param items how many stored items to go through, 1 to {@value #MAX}
     * @param after where the stretch before ended
     */
    record Input(
            boolean compare,
            int items,
            @Nullable String after,
            @Nullable String correlationId) {
        static final int MAX = 1000;

        Input {
            if (items < 1 || items > MAX) {
                throw new IllegalArgumentException("items must be 1 to %d, got %d".formatted(MAX, items));
            }
        }
    }

    /** @param next where the next stretch begins, none behind the last */
    record Output(
            int orders,
            int rows,
            int differing,
            int surplus,
            int unsettled,
            List<String> unreadable,
            boolean finished,
            @Nullable String next) {
        static Output of(RebuildOrderHistory.Progress progress) {
            return new Output(
                    progress.orders(),
                    progress.rows(),
                    progress.differing(),
                    progress.surplus(),
                    progress.unsettled(),
                    progress.unreadable().stream().map(OrderId::value).toList(),
                    progress.end() == null,
                    progress.end());
        }
    }
}
