package dev.souk.payments.adapter.http;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.InMemoryReplies;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds as staff ask for them. */
class RefundsTest {
    private static final String REFUNDS = "/admin/orders/{id}/refunds";

    private final InMemoryPayments payments = new InMemoryPayments();
    private final PaymentProvider provider = simulatedProvider();
    private final InMemoryReplies replies = new InMemoryReplies();
    private final HttpFunction function = new HttpFunction(
            new Environment(Map.of()),
            PaymentsRoutes.over(
                    payments, refunding(payments, provider), replies, request -> HttpReply.json(200, "unused")));

    @Test
    void gives_back_a_part_once_per_key_also_when_the_first_reply_got_lost() {
        paid("tok_approve");

        HttpReply first = refund("key-1", 700);
        assertThat(first.status()).isEqualTo(201);
        assertThat(Json.tree(first.body()).at("/refundable/amount").asInt()).isEqualTo(1_300);
        assertThat(Json.tree(first.body()).at("/refunds/0/status").asText()).isEqualTo("SUCCEEDED");
        assertThat(refund("key-1", 700).headers()).containsEntry("idempotent-replayed", "true");
        replies.forget();

        assertThat(refund("key-1", 700).body()).isEqualTo(first.body());
        assertThat(Json.tree(refund("key-2", 1_300).body()).at("/refunds")).hasSize(2);
        assertThat(Json.tree(answer(TestRequests.get(REFUNDS)).body())
                        .at("/refundable/amount")
                        .asInt())
                .isZero();
    }

    @Test
    void never_gives_back_more_than_was_taken() {
        paid("tok_approve");
        refund("key-1", 700);

        HttpReply refused = refund("key-2", 1_301);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("exceeds-captured", "1300 EUR may still be given back");
        assertThat(refund("key-2", 1_301).headers()).containsEntry("idempotent-replayed", "true");
        assertThat(refund("key-2", 1).status()).isEqualTo(422);
    }

    @Test
    void says_what_the_provider_refuses() {
        paid("tok_refund_decline");

        HttpReply refused = refund("key-1", 700);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("refund-refused", "refund_refused");
        assertThat(answer(TestRequests.get(REFUNDS)).body()).contains("\"status\":\"FAILED\"");
    }

    @Test
    void asks_to_be_asked_again_while_the_provider_has_not_decided() {
        paid("tok_refund_500_x1");

        HttpReply unknown = refund("key-1", 700);
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.headers()).containsKey("retry-after");
        assertThat(answer(TestRequests.get(REFUNDS)).body()).contains("\"status\":\"REQUESTED\"");

        assertThat(refund("key-1", 700).status()).isEqualTo(201);
        assertThat(answer(TestRequests.get(REFUNDS)).body()).contains("\"status\":\"SUCCEEDED\"");
    }

    @Test
    void knows_no_money_that_was_not_taken() {
        assertThat(refund("key-1", 700).status()).isEqualTo(404);
        assertThat(answer(TestRequests.get(REFUNDS)).status()).isEqualTo(404);
        assertThat(answer(TestRequests.get(REFUNDS).path("id", "no such")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"amount\":700}",
                "{\"amount\":{\"amount\":0,\"currency\":\"EUR\"}}",
                "{\"amount\":{\"amount\":-1,\"currency\":\"EUR\"}}",
                "{\"amount\":{\"amount\":1.5,\"currency\":\"EUR\"}}",
                "{\"amount\":{\"amount\":1,\"currency\":\"euro\"}}",
                "{\"amount\":{\"amount\":1,\"currency\":\"EUR\"},\"status\":\"SUCCEEDED\"}"
            })
    void refuses_what_is_no_refund(String body) {
        paid("tok_approve");

        assertThat(answer(TestRequests.post(REFUNDS)
                                .header("idempotency-key", "key")
                                .text(body))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "GUEST", "CUSTOMER"})
    void are_for_staff(Role role) {
        paid("tok_approve");

        assertThat(function.answer(TestRequests.get(REFUNDS)
                                .path("id", ORDER.value())
                                .by("somebody", role)
                                .build())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void serve_what_the_specification_promises_and_nothing_else() throws IOException {
        assertThat(function.routes()).isEqualTo(Specification.operations("payments"));
    }

    private void paid(String token) {
        authorize(payments, provider).handle(ORDER, AMOUNT, new PaymentToken(token));
        capture(payments, provider).handle(ORDER, null);
    }

    private HttpReply refund(String key, long cents) {
        return answer(TestRequests.post(REFUNDS)
                .path("id", ORDER.value())
                .header("idempotency-key", key)
                .text("{\"amount\":{\"amount\":%d,\"currency\":\"EUR\"}}".formatted(cents)));
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(
                request.path("id", ORDER.value()).by("staff-1", Role.STAFF).build());
    }
}
