package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.ProviderEventReader;
import dev.souk.payments.application.ReceiveProviderEvent;
import dev.souk.payments.application.RefundPayment;
import java.time.Clock;
import java.util.Map;

/** Every operation of docs/openapi/payments.yaml, by its route. */
public final class PaymentsRoutes {
    private PaymentsRoutes() {}

    /** @param webhooks from {@link #webhooks} */
    public static Map<String, HttpOperation> over(
            Payments payments, RefundPayment refundPayment, Replies replies, HttpOperation webhooks) {
        return Map.of(
                "GET /admin/orders/{id}/refunds", new ListRefundsHandler(payments),
                "POST /admin/orders/{id}/refunds", new RefundOrderHandler(refundPayment, replies),
                "POST /webhooks/payments", webhooks);
    }

    /** The operation that hears the provider. */
    public static HttpOperation webhooks(
            ReceiveProviderEvent receive, ProviderEventReader reader, WebhookSecrets secrets, Clock clock) {
        return new ReceiveWebhookHandler(receive, reader, secrets, clock);
    }
}
