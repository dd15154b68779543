package dev.souk.payments.adapter.stripe;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventsTest {
    private static final Approved APPROVED = new Approved("pi_1", AMOUNT);

    @Test
    void tell_how_each_step_of_an_intent_ended() {
        assertThat(read("payment_intent.amount_capturable_updated", "\"amount_capturable\":2000"))
                .isEqualTo(told(AUTHORIZE, APPROVED));
        assertThat(read(
                        "payment_intent.payment_failed",
                        "\"last_payment_error\":{\"code\":\"card_declined\",\"decline_code\":\"lost_card\"}"))
                .isEqualTo(told(AUTHORIZE, new Declined("lost_card")));
        assertThat(read("payment_intent.succeeded", "\"amount_received\":2000")).isEqualTo(told(CAPTURE, APPROVED));
        assertThat(read("payment_intent.canceled", "\"amount\":2000,\"cancellation_reason\":null"))
                .isEqualTo(told(VOID, APPROVED));
        assertThat(read("payment_intent.canceled", "\"amount\":2000,\"cancellation_reason\":\"automatic\""))
                .isEmpty();
    }

    @Test
    void tell_what_became_of_a_refund() {
        StepKey key = StepKey.refund(ORDER, new RefundId("part"));
        assertThat(read("refund.updated", key.text(), "\"amount\":2000,\"status\":\"succeeded\""))
                .isEqualTo(told(key, APPROVED));
        assertThat(read(
                        "refund.failed",
                        key.text(),
                        "\"status\":\"failed\",\"failure_reason\":\"lost_or_stolen_card\""))
                .isEqualTo(told(key, new Declined("lost_or_stolen_card")));
        assertThat(read("refund.created", key.text(), "\"amount\":2000,\"status\":\"pending\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payout.paid", "payment_intent.created", "charge.succeeded"})
    void about_anything_else_are_none_of_ours(String type) {
        assertThat(read(type, "\"amount\":2000")).isEmpty();
        assertThat(new StripeEvents()
                        .read("{\"id\":\"evt_1\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{}}}"))
                .isEmpty();
    }

    @Test
    void that_are_no_json_are_refused() {
        assertThatThrownBy(() -> new StripeEvents().read("hello")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<ProviderEvent> told(StepKey key, Settled answer) {
        return Optional.of(new ProviderEvent("evt_1", key, answer));
    }

    private static Optional<ProviderEvent> read(String type, String fields) {
        return read(type, AUTHORIZE.text(), fields);
    }

    /** An event as Stripe sends it, with fields that nobody here reads. */
    private static Optional<ProviderEvent> read(String type, String key, String fields) {
        return new StripeEvents().read("""
                {"id":"evt_1","object":"event","api_version":"2026-01-01","created":1767225600,"livemode":false,
                 "pending_webhooks":1,"request":{"id":null,"idempotency_key":null},"type":"%s",
                 "data":{"object":{"id":"pi_1","currency":"eur","metadata":{"souk_key":"%s"},%s}}}""".formatted(type, key, fields));
    }
}
