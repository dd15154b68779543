package dev.souk.payments.adapter.workflow;

import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.application.PaymentProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentTasksTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of());

    private final InMemoryPayments payments = new InMemoryPayments();
    private final PaymentProvider provider = simulatedProvider();
    private final AuthorizePaymentTask authorize = new AuthorizePaymentTask(ENVIRONMENT, authorize(payments, provider));
    private final CapturePaymentTask capture = new CapturePaymentTask(ENVIRONMENT, capture(payments, provider));
    private final VoidPaymentTask voiding = new VoidPaymentTask(ENVIRONMENT, voiding(payments, provider));

    @Test
    void authorize_and_capture_what_the_state_machine_asks_for() throws IOException {
        assertThat(run(authorize, order("o1", "tok_approve")))
                .matches("\\{\"outcome\":\"AUTHORIZED\",\"authorizationId\":\"auth_[0-9a-f-]+\"}");
        assertThat(run(capture, step("o1"))).matches("\\{\"outcome\":\"CAPTURED\",\"captureId\":\"capt_[0-9a-f-]+\"}");
        assertThat(run(voiding, step("o1"))).isEqualTo("{\"outcome\":\"ALREADY_CAPTURED\"}");
    }

    @Test
    void say_why_a_card_was_declined() throws IOException {
        assertThat(run(authorize, order("o1", "tok_decline")))
                .isEqualTo("{\"outcome\":\"DECLINED\",\"reason\":\"card_declined\"}");
        assertThat(run(voiding, step("o1"))).isEqualTo("{\"outcome\":\"NOTHING_TO_VOID\"}");
    }

    @Test
    void let_go_what_was_held_and_refuse_what_was_given_up() throws IOException {
        run(authorize, order("o1", "tok_approve"));
        assertThat(run(voiding, step("o1"))).isEqualTo("{\"outcome\":\"VOIDED\"}");
        assertThat(run(voiding, step("o2"))).isEqualTo("{\"outcome\":\"NOTHING_TO_VOID\"}");
        assertThat(run(authorize, order("o2", "tok_approve"))).isEqualTo("{\"outcome\":\"REFUSED\"}");
    }

    @Test
    void tell_nobody_the_token() {
        String odd = order("o1", "tok_secret with a blank");

        assertThatThrownBy(() -> run(authorize, odd)).asString().doesNotContain("tok_secret");
        assertThat(new AuthorizePaymentTask.Input("o1", "c1", new Money(1, "EUR"), "tok_secret", "correlation-1")
                        .toString())
                .doesNotContain("tok_secret");
    }

    @Test
    void refuse_to_start_with_a_provider_that_does_not_exist() {
        var environment = Map.of(
                "TABLE_NAME", "payments",
                "PROVIDER_TABLE_NAME", "ledger",
                "PAYMENT_PROVIDER", "paypal",
                "AWS_REGION", "eu-central-1");

        assertThatThrownBy(() -> new AuthorizePaymentTask(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable PAYMENT_PROVIDER must be 'simulated' or 'stripe', got 'paypal'");
    }

    private static String order(String id, String token) {
        return """
                {"orderId":"%s","customerId":"customer-1","amount":{"amount":2000,"currency":"EUR"},\
                "paymentToken":"%s","correlationId":"correlation-1"}""".formatted(id, token);
    }

    private static String step(String id) {
        return "{\"orderId\":\"%s\",\"correlationId\":\"correlation-1\"}".formatted(id);
    }

    private static String run(RequestStreamHandler task, String input) throws IOException {
        var output = new ByteArrayOutputStream();
        task.handleRequest(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
