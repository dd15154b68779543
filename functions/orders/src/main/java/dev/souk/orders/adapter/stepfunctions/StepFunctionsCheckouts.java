package dev.souk.orders.adapter.stepfunctions;

import dev.souk.events.MoneyAmount;
import dev.souk.lambda.Json;
import dev.souk.orders.application.Checkout;
import dev.souk.orders.application.CheckoutState;
import dev.souk.orders.application.Checkouts;
import dev.souk.orders.domain.TaskToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Checkouts as executions named by their order, so that Step Functions itself refuses a second one. */
public final class StepFunctionsCheckouts implements Checkouts {
    /** What the state machine fails with when somebody has given a checkout up. */
    private static final String GIVEN_UP = "Checkout.Abandoned";

    /** The error that a parked checkout takes for being given up. */
    private static final String GIVE_UP = "Checkout.GiveUp";

    /** The reason itself is free text and stays with the order. */
    private static final String BY_STAFF = "by staff; the order's full timeline says who and why";

    private final Supplier<SfnClient> client;
    private final String stateMachineArn;

    public StepFunctionsCheckouts(Supplier<SfnClient> client, String stateMachineArn) {
        this.client = client;
        this.stateMachineArn = stateMachineArn;
    }

    @Override
    public Optional<Instant> start(String execution, Checkout checkout) {
        try {
            // While it runs, the same request is answered as it was the first time.
            return Optional.of(client.get()
                    .startExecution(start -> start.stateMachineArn(stateMachineArn)
                            .name(execution)
                            .input(Json.write(input(checkout))))
                    .startDate());
        } catch (ExecutionAlreadyExistsException _) {
            // An earlier delivery of the same event started it; that is what was wanted.
            return Optional.empty();
        }
    }

    @Override
    public CheckoutState state(String execution) {
        try {
            DescribeExecutionResponse run =
                    client.get().describeExecution(describe -> describe.executionArn(executionArn(execution)));
            return switch (run.status()) {
                case SUCCEEDED -> CheckoutState.SUCCEEDED;
                case FAILED, TIMED_OUT, ABORTED ->
                    GIVEN_UP.equals(run.error()) ? CheckoutState.GIVEN_UP : CheckoutState.FAILED;
                case RUNNING, PENDING_REDRIVE, UNKNOWN_TO_SDK_VERSION -> CheckoutState.RUNNING;
            };
        } catch (ExecutionDoesNotExistException _) {
            return CheckoutState.UNKNOWN;
        }
    }

    @Override
    public boolean redrive(String execution) {
        try {
            client.get().redriveExecution(redrive -> redrive.executionArn(executionArn(execution)));
            return true;
        } catch (ExecutionNotRedrivableException | ExecutionDoesNotExistException refused) {
            return false;
        }
    }

    @Override
    public boolean resume(TaskToken token) {
        return isAwaited(() -> client.get()
                .sendTaskSuccess(success -> success.taskToken(token.value()).output("{}")));
    }

    @Override
    public boolean giveUp(TaskToken token) {
        return isAwaited(() -> client.get()
                .sendTaskFailure(failure ->
                        failure.taskToken(token.value()).error(GIVE_UP).cause(BY_STAFF)));
    }

    private static boolean isAwaited(Runnable send) {
        try {
            send.run();
            return true;
        } catch (TaskDoesNotExistException | TaskTimedOutException | InvalidTokenException nobodyWaits) {
            return false;
        }
    }

    private String executionArn(String execution) {
        return stateMachineArn.replace(":stateMachine:", ":execution:") + ":" + execution;
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
