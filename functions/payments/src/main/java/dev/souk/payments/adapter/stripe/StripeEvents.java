package dev.souk.payments.adapter.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.payments.application.ProviderEventReader;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.util.Optional;

/**
 * Stripe's events about what this shop asked for (docs.stripe.com, "Types of events"); of others there may be any number. An
 * intent that Stripe itself cancelled when its authorisation had expired is none of them: the capture finds out and asks again.
 */
public final class StripeEvents implements ProviderEventReader {

    @Override
    public Optional<ProviderEvent> read(String message) {
        JsonNode event = event(message);
        JsonNode object = event.at("/data/object");
        Optional<StepKey> asked =
                StepKey.parse(object.path("metadata").path(StripeProvider.KEY).asText());
        return asked.flatMap(key -> told(event.path("type").asText(), key, object)
                .map(told -> new ProviderEvent(event.path("id").asText(), told.key(), told.answer())));
    }

    private record Told(StepKey key, Settled answer) {}

    private static Optional<Told> told(String type, StepKey key, JsonNode object) {
        return switch (type) {
            case "payment_intent.amount_capturable_updated" ->
                Optional.of(new Told(key, approved(object, "amount_capturable")));
            case "payment_intent.payment_failed" -> Optional.of(new Told(key, new Declined(reason(object))));
            case "payment_intent.succeeded" ->
                Optional.of(new Told(at(Step.CAPTURE, key), approved(object, "amount_received")));
            case "payment_intent.canceled" ->
                object.path("cancellation_reason").asText().equals("automatic")
                        ? Optional.empty()
                        : Optional.of(new Told(at(Step.VOID, key), approved(object, "amount")));
            case "refund.created", "refund.updated", "refund.failed" -> refund(key, object);
            default -> Optional.empty();
        };
    }

    private static Optional<Told> refund(StepKey key, JsonNode refund) {
        return switch (refund.path("status").asText()) {
            case "succeeded" -> Optional.of(new Told(key, approved(refund, "amount")));
            case "failed", "canceled" ->
                Optional.of(
                        new Told(key, new Declined(refund.path("failure_reason").asText("refund_failed"))));
            default -> Optional.empty();
        };
    }

    private static StepKey at(Step step, StepKey authorize) {
        return new StepKey(authorize.order(), step, authorize.detail());
    }

    private static Approved approved(JsonNode object, String field) {
        return new Approved(
                object.path("id").asText(),
                StripeAnswers.amount(
                        object.path(field).asLong(), object.path("currency").asText()));
    }

    private static String reason(JsonNode intent) {
        JsonNode error = intent.path("last_payment_error");
        String code = error.path("code").asText("card_declined");
        return error.path("decline_code").asText(code);
    }

    private static JsonNode event(String message) {
        try {
            return Json.tree(message);
        } catch (BadJson e) {
            throw new IllegalArgumentException("a message must be one of Stripe's events", e);
        }
    }
}
