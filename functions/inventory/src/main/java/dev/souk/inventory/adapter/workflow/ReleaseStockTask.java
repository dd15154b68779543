package dev.souk.inventory.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.application.ReleaseStock;
import dev.souk.inventory.domain.OrderId;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code inventory-release-stock}, the compensation ReleaseStock of the checkout. */
public final class ReleaseStockTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String reason, String correlationId) {}

    /** RELEASED, NOTHING_HELD or ALREADY_COMMITTED. */
    record Output(String outcome) {}

    public ReleaseStockTask() {
        this(System.getenv());
    }

    public ReleaseStockTask(Map<String, String> environment) {
        this(new Environment(environment), new InventoryModule(environment).releaseStock());
    }

    ReleaseStockTask(Environment environment, ReleaseStock releaseStock) {
        this.function = new TaskFunction<>(environment, Input.class, input -> release(releaseStock, input));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Output release(ReleaseStock releaseStock, Input input) {
        return new Output(releaseStock
                .handle(new OrderId(input.orderId()), input.reason())
                .name());
    }
}
