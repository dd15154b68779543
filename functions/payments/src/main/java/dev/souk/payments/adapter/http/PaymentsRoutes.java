package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.RefundPayment;
import java.util.Map;

/** Every operation of docs/openapi/payments.yaml, by its route. */
public final class PaymentsRoutes {
    private PaymentsRoutes() {}

    public static Map<String, HttpOperation> over(Payments payments, RefundPayment refundPayment, Replies replies) {
        return Map.of(
                "GET /admin/orders/{id}/refunds", new ListRefundsHandler(payments),
                "POST /admin/orders/{id}/refunds", new RefundOrderHandler(refundPayment, replies));
    }
}
