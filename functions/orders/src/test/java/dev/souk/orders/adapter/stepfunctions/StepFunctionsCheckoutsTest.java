package dev.souk.orders.adapter.stepfunctions;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Quantity;
import dev.souk.lambda.Json;
import dev.souk.orders.application.Checkout;
import dev.souk.orders.application.CheckoutState;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.PaymentToken;
import dev.souk.orders.domain.TaskToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionRequest;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class StepFunctionsCheckoutsTest {
    private static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:souk-dev-checkout";
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:07Z");
    private static final OrderId ORDER = OrderId.derivedFrom("I#1");

    private final Executions executions = new Executions();
    private final StepFunctionsCheckouts checkouts = new StepFunctionsCheckouts(() -> executions, MACHINE);
    private final Checkout checkout = new Checkout(
            ORDER,
            ADA,
            "correlation-1",
            euros(1088),
            List.of(new Checkout.Line("whole-milk", new Quantity(2))),
            List.of("WELCOME10"),
            new PaymentToken("tok_approve"));

    @Test
    void starts_an_execution_named_like_the_order() {
        assertThat(checkouts.start(ORDER.value(), checkout)).contains(BEGAN);

        StartExecutionRequest started = executions.started.getFirst();
        assertThat(started.stateMachineArn()).isEqualTo(MACHINE);
        assertThat(started.name()).isEqualTo(ORDER.value());
        assertThat(Json.tree(started.input())).isEqualTo(Json.tree("""
                        {"orderId": "%s", "customerId": "ada", "correlationId": "correlation-1",
                         "total": {"amount": 1088, "currency": "EUR"},
                         "lines": [{"sku": "whole-milk", "quantity": 2}],
                         "coupons": ["WELCOME10"], "paymentToken": "tok_approve"}
                        """.formatted(ORDER.value())));
    }

    @Test
    void takes_an_execution_that_exists_for_started() {
        executions.failure = ExecutionAlreadyExistsException.builder().build();

        assertThat(checkouts.start(ORDER.value(), checkout)).isEmpty();
    }

    @Test
    void hides_no_other_failure() {
        executions.failure =
                (SfnException) SfnException.builder().message("throttled").build();

        assertThatThrownBy(() -> checkouts.start(ORDER.value(), checkout)).isSameAs(executions.failure);
    }

    @Test
    void tells_how_an_execution_stands() {
        Map<ExecutionStatus, CheckoutState> expected = Map.of(
                ExecutionStatus.RUNNING, CheckoutState.RUNNING,
                ExecutionStatus.PENDING_REDRIVE, CheckoutState.RUNNING,
                ExecutionStatus.SUCCEEDED, CheckoutState.SUCCEEDED,
                ExecutionStatus.FAILED, CheckoutState.FAILED,
                ExecutionStatus.TIMED_OUT, CheckoutState.FAILED,
                ExecutionStatus.ABORTED, CheckoutState.FAILED);
        expected.forEach((status, state) -> {
            executions.described =
                    DescribeExecutionResponse.builder().status(status).build();
            assertThat(checkouts.state("order-1")).isEqualTo(state);
        });
        executions.described = DescribeExecutionResponse.builder()
                .status(ExecutionStatus.FAILED)
                .error("Checkout.Abandoned")
                .build();
        assertThat(checkouts.state("order-1")).isEqualTo(CheckoutState.GIVEN_UP);
        assertThat(executions.asked)
                .containsOnly("arn:aws:states:eu-central-1:000000000000:execution:souk-dev-checkout:order-1");

        executions.failure = ExecutionDoesNotExistException.builder().build();
        assertThat(checkouts.state("order-1")).isEqualTo(CheckoutState.UNKNOWN);
    }

    @Test
    void redrives_what_can_be_redriven() {
        assertThat(checkouts.redrive("order-1")).isTrue();
        executions.failure = ExecutionNotRedrivableException.builder().build();
        assertThat(checkouts.redrive("order-1")).isFalse();
        executions.failure = (SfnException) SfnException.builder().build();
        assertThatThrownBy(() -> checkouts.redrive("order-1")).isSameAs(executions.failure);
    }

    @Test
    void resumes_whoever_waits_for_a_token() {
        assertThat(checkouts.resume(new TaskToken("token-1"))).isTrue();
        assertThat(executions.resumed).containsExactly("token-1 {}");

        for (SfnException nobody : List.of(
                (SfnException) TaskDoesNotExistException.builder().build(),
                (SfnException) TaskTimedOutException.builder().build(),
                (SfnException) InvalidTokenException.builder().build())) {
            executions.failure = nobody;
            assertThat(checkouts.resume(new TaskToken("token-1"))).isFalse();
        }
        executions.failure = (SfnException) SfnException.builder().build();
        assertThatThrownBy(() -> checkouts.resume(new TaskToken("token-1"))).isSameAs(executions.failure);
    }

    @Test
    void ends_whoever_waits_for_a_token_with_the_error_that_the_definition_takes_for_giving_up() {
        assertThat(checkouts.giveUp(new TaskToken("token-1"))).isTrue();
        assertThat(executions.resumed).containsExactly("token-1 Checkout.GiveUp");

        executions.failure = TaskDoesNotExistException.builder().build();
        assertThat(checkouts.giveUp(new TaskToken("token-1"))).isFalse();
    }

    /** Remembers what was started, or fails. */
    private static final class Executions implements SfnClient {
        private final List<StartExecutionRequest> started = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> resumed = new ArrayList<>();
        private DescribeExecutionResponse described =
                DescribeExecutionResponse.builder().build();
        private @Nullable SfnException failure;

        @Override
        public StartExecutionResponse startExecution(StartExecutionRequest request) {
            failIfTold();
            started.add(request);
            return StartExecutionResponse.builder().startDate(BEGAN).build();
        }

        @Override
        public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
            failIfTold();
            asked.add(request.executionArn());
            return described;
        }

        @Override
        public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
            failIfTold();
            return RedriveExecutionResponse.builder().build();
        }

        @Override
        public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
            failIfTold();
            resumed.add(request.taskToken() + " " + request.output());
            return SendTaskSuccessResponse.builder().build();
        }

        @Override
        public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
            failIfTold();
            resumed.add(request.taskToken() + " " + request.error());
            return SendTaskFailureResponse.builder().build();
        }

        private void failIfTold() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public String serviceName() {
            return "states";
        }

        @Override
        public void close() {}
    }
}
