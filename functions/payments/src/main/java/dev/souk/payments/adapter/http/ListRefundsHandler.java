package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.payments.application.Payments;
import dev.souk.payments.domain.Captured;

/** {@code GET /admin/orders/{id}/refunds}, for staff: what was taken for an order and what of it went back. */
final class ListRefundsHandler implements HttpOperation {
    private final Payments payments;

    ListRefundsHandler(Payments payments) {
        this.payments = payments;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        return payments.find(ClientValue.order(request))
                .filter(Captured.class::isInstance)
                .map(payment ->
                        HttpReply.json(200, RefundsJson.of((Captured) payment)).withETag(payment.version()))
                .orElseThrow(ClientValue::nothingCaptured);
    }
}
