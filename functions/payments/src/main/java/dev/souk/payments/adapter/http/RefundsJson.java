package dev.souk.payments.adapter.http;

import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was taken for an order and what of it went back, as staff read it. */
record RefundsJson(String orderId, MoneyAmount captured, MoneyAmount refundable, List<Row> refunds) {
    static RefundsJson of(Captured payment) {
        return new RefundsJson(
                payment.order().value(),
                amount(payment.amount()),
                amount(payment.refundable()),
                payment.refunds().stream().map(Row::of).toList());
    }

    private static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }

    /**
     * One refund.
     *
     * @param status REQUESTED until the provider has said what became of it
     * @param failure why the provider refused
     */
    record Row(
            String id,
            MoneyAmount amount,
            String status,
            Instant requestedAt,
            @Nullable String failure) {
        static Row of(Refund refund) {
            return switch (refund.outcome()) {
                case Outcome.Requested _ -> row(refund, "REQUESTED", null);
                case Outcome.Succeeded _ -> row(refund, "SUCCEEDED", null);
                case Outcome.Failed(String reason) -> row(refund, "FAILED", reason);
            };
        }

        private static Row row(Refund refund, String status, @Nullable String failure) {
            return new Row(
                    refund.id().value(), RefundsJson.amount(refund.amount()), status, refund.requestedAt(), failure);
        }
    }
}
