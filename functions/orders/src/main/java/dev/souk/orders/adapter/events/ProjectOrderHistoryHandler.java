package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.StreamFunction;
import dev.souk.lambda.events.StreamRecord;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.ProjectOrderHistory;
import dev.souk.orders.domain.OrderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Keeps the order history in step with the events that the table's stream brings, in whatever order it brings them. */
public final class ProjectOrderHistoryHandler implements RequestStreamHandler {
    private static final String ORDER = "O#";
    private static final String EVENT = "E#";

    private final StreamFunction function;

    public ProjectOrderHistoryHandler() {
        this(System.getenv());
    }

    public ProjectOrderHistoryHandler(Map<String, String> environment) {
        this(new Environment(environment), new OrdersModule(environment).projectOrderHistory());
    }

    ProjectOrderHistoryHandler(Environment environment, ProjectOrderHistory projectOrderHistory) {
        this.function = new StreamFunction(environment, change -> {
            if (isNewEvent(change)) {
                String partition = Items.string(change.keys(), "pk");
                projectOrderHistory.handle(new OrderId(partition.substring(ORDER.length())));
            }
        });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    /** The mapping's filter lets only event items through; a looser one must not make the projection fail. */
    private static boolean isNewEvent(StreamRecord change) {
        return !change.newImage().isEmpty()
                && Items.string(change.keys(), "sk").startsWith(EVENT)
                && Items.string(change.keys(), "pk").startsWith(ORDER);
    }
}
