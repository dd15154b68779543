package dev.souk.payments.adapter.http;

import dev.souk.kernel.Money;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.payments.application.PaymentProviderUnavailable;
import dev.souk.payments.application.PaymentResultUnknown;
import dev.souk.payments.application.RefundPayment;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome.Failed;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.RefundPaymentResult;
import dev.souk.payments.domain.RefundPaymentResult.NothingCaptured;
import dev.souk.payments.domain.RefundPaymentResult.OtherAmount;
import dev.souk.payments.domain.RefundPaymentResult.Settled;
import dev.souk.payments.domain.RefundPaymentResult.TooMany;
import dev.souk.payments.domain.RefundPaymentResult.TooMuch;

/**
 * {@code POST /admin/orders/{id}/refunds}, for staff. The refund is named after the request, so a repetition means the
 * same refund even when its first reply was never written down.
 */
final class RefundOrderHandler implements HttpOperation {
    private static final int ID_START = 2;
    private static final int ID_CHARACTERS = 32;

    private final RefundPayment refundPayment;
    private final Replies replies;

    RefundOrderHandler(RefundPayment refundPayment, Replies replies) {
        this.refundPayment = refundPayment;
        this.replies = replies;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        IdempotentRequest once = IdempotentRequest.of(request);
        OrderId order = ClientValue.order(request);
        Money amount = request.body(RefundJson.class).money();
        return replies.replay(once).orElseGet(() -> {
            HttpReply reply = refund(request, order, refundId(once), amount);
            return replies.remember(once, StoredReply.of(reply));
        });
    }

    private static RefundId refundId(IdempotentRequest once) {
        return new RefundId(once.id().substring(ID_START, ID_START + ID_CHARACTERS));
    }

    private HttpReply refund(HttpRequest request, OrderId order, RefundId id, Money amount) {
        try {
            return reply(refundPayment.handle(order, id, amount));
        } catch (PaymentResultUnknown | PaymentProviderUnavailable notYet) {
            // Not remembered: the same request finds the refund where it was left.
            throw Problem.unavailable("the provider has not decided yet; send the same request again");
        } catch (Problem refusal) {
            return refusal.reply(request.path());
        }
    }

    private static HttpReply reply(RefundPaymentResult result) {
        return switch (result) {
            case Settled(Captured standing, Refund refund) -> {
                if (refund.outcome() instanceof Failed(String reason)) {
                    throw Problem.conflict("refund-refused", "the provider refused: " + reason);
                }
                yield HttpReply.json(201, RefundsJson.of(standing));
            }
            case NothingCaptured _ -> throw ClientValue.nothingCaptured();
            case TooMuch(Money refundable) ->
                throw Problem.conflict(
                        "exceeds-captured",
                        "%d %s may still be given back".formatted(refundable.amount(), refundable.currency()));
            case TooMany _ ->
                throw Problem.conflict(
                        "too-many-refunds", "an order may have %d refunds".formatted(Captured.MAX_REFUNDS));
            case OtherAmount _ ->
                throw Problem.conflict("other-amount", "this refund was asked for with another amount before");
        };
    }
}
