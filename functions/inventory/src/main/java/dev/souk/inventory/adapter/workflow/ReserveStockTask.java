package dev.souk.inventory.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.application.ReserveStock;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.ReserveStockResult.OutOfStock;
import dev.souk.inventory.domain.ReserveStockResult.Refused;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import dev.souk.inventory.domain.Sku;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Function {@code inventory-reserve-stock}, the state ReserveStock of the checkout. */
public final class ReserveStockTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, List<InputLine> lines, String correlationId) {
        Lines wanted() {
            return new Lines(lines.stream()
                    .map(line -> new Line(new Sku(line.sku()), line.quantity()))
                    .toList());
        }
    }

    /** One line of the order. */
    record InputLine(String sku, int quantity) {}

    /** RESERVED, OUT_OF_STOCK with what is missing, or REFUSED. */
    record Output(String outcome, @Nullable List<String> missing) {}

    public ReserveStockTask() {
        this(System.getenv());
    }

    public ReserveStockTask(Map<String, String> environment) {
        this(new Environment(environment), new InventoryModule(environment).reserveStock());
    }

    ReserveStockTask(Environment environment, ReserveStock reserveStock) {
        this.function = new TaskFunction<>(environment, Input.class, input -> reserve(reserveStock, input));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Output reserve(ReserveStock reserveStock, Input input) {
        return switch (reserveStock.handle(new OrderId(input.orderId()), input.wanted())) {
            case Reserved _ -> new Output("RESERVED", null);
            case OutOfStock(List<Sku> missing) ->
                new Output("OUT_OF_STOCK", missing.stream().map(Sku::value).toList());
            case Refused _ -> new Output("REFUSED", null);
        };
    }
}
