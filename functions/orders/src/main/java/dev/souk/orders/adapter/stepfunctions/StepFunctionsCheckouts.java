package dev.souk.orders.adapter.stepfunctions;

import dev.souk.events.MoneyAmount;
import dev.souk.lambda.Json;
import dev.souk.orders.application.Checkout;
import dev.souk.orders.application.Checkouts;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Checkouts as executions named by their order, so that Step Functions itself refuses a second one. */
public final class StepFunctionsCheckouts implements Checkouts {
    private final Supplier<SfnClient> client;
    private final String stateMachineArn;

    public StepFunctionsCheckouts(Supplier<SfnClient> client, String stateMachineArn) {
        this.client = client;
        this.stateMachineArn = stateMachineArn;
    }

    @Override
    public void start(Checkout checkout) {
        try {
            client.get()
                    .startExecution(start -> start.stateMachineArn(stateMachineArn)
                            .name(checkout.order().value())
                            .input(Json.write(input(checkout))));
        } catch (ExecutionAlreadyExistsException _) {
            // An earlier delivery of the same event started it; that is what was wanted.
        }
    }

    private static Input input(Checkout checkout) {
        List<Line> lines = checkout.lines().stream()
                .map(line -> new Line(line.sku(), line.quantity().units()))
                .toList();
        return new Input(
                checkout.order().value(),
                checkout.customer().value(),
                checkout.correlationId(),
                new MoneyAmount(checkout.total().amount(), checkout.total().currency()),
                lines,
                checkout.coupons(),
                checkout.paymentToken().value());
    }

    private record Input(
            String orderId,
            String customerId,
            String correlationId,
            MoneyAmount total,
            List<Line> lines,
            List<String> coupons,
            String paymentToken) {}

    private record Line(String sku, int quantity) {}
}
