package dev.souk.inventory.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.application.TellAvailability;
import dev.souk.inventory.domain.Sku;
import dev.souk.lambda.Environment;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.StreamBatchFunction;
import dev.souk.lambda.events.StreamRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Function {@code inventory-availability}: tells of products whose stock has changed so much that shoppers should know. */
public final class TellAvailabilityHandler implements RequestStreamHandler {
    private final StreamBatchFunction function;

    public TellAvailabilityHandler() {
        this(System.getenv());
    }

    public TellAvailabilityHandler(Map<String, String> environment) {
        this(new Environment(environment), new InventoryModule(environment).tellAvailability());
    }

    TellAvailabilityHandler(Environment environment, TellAvailability tell) {
        this.function =
                new StreamBatchFunction(environment, changes -> skus(changes).forEach(tell::handle));
    }

    /** However often a product was sold in one batch, it is looked at once. The mapping lets nothing but stock pass. */
    private static Set<Sku> skus(List<StreamRecord> changes) {
        return changes.stream()
                .map(change -> Items.string(change.keys(), "pk"))
                .map(partition -> new Sku(partition.substring(partition.indexOf('#') + 1)))
                .collect(Collectors.toSet());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
