package dev.souk.catalog.adapter.workflow;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.CatalogModule;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.lambda.Environment;
import dev.souk.lambda.task.TaskFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code catalog-release-coupons}, the compensation ReleaseCoupons of the checkout. */
public final class ReleaseCouponsTask implements RequestStreamHandler {
    private final TaskFunction<Input, Output> function;

    /** What the state machine hands over. */
    record Input(String orderId, String reason, String correlationId) {}

    /** RELEASED or NOTHING_REDEEMED. */
    record Output(String outcome) {}

    public ReleaseCouponsTask() {
        this(System.getenv());
    }

    public ReleaseCouponsTask(Map<String, String> environment) {
        this(new Environment(environment), new CatalogModule(environment).releaseCoupons());
    }

    ReleaseCouponsTask(Environment environment, ReleaseCoupons releaseCoupons) {
        this.function = new TaskFunction<>(environment, Input.class, input -> release(releaseCoupons, input));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static Output release(ReleaseCoupons releaseCoupons, Input input) {
        return new Output(releaseCoupons
                .handle(new OrderId(input.orderId()), input.reason())
                .name());
    }
}
