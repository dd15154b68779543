package dev.souk.payments.adapter.dynamodb;

import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome;
import dev.souk.payments.domain.RefundId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds as an attribute of their payment. */
final class RefundsJson {
    private RefundsJson() {}

    private enum Status {
        REQUESTED,
        SUCCEEDED,
        FAILED
    }

    /**
     * One refund.
     *
     * @param said the provider's reference or reason, none until it has said something
     */
    private record Row(
            String id,
            MoneyAmount amount,
            Instant requestedAt,
            Status status,
            @Nullable String said) {
        static Row of(Refund refund) {
            return switch (refund.outcome()) {
                case Outcome.Requested _ -> row(refund, Status.REQUESTED, null);
                case Outcome.Succeeded(String reference) -> row(refund, Status.SUCCEEDED, reference);
                case Outcome.Failed(String reason) -> row(refund, Status.FAILED, reason);
            };
        }

        private static Row row(Refund refund, Status status, @Nullable String said) {
            return new Row(
                    refund.id().value(),
                    new MoneyAmount(refund.amount().amount(), refund.amount().currency()),
                    refund.requestedAt(),
                    status,
                    said);
        }

        Refund refund() {
            Outcome outcome = switch (status) {
                case REQUESTED -> new Outcome.Requested();
                case SUCCEEDED -> new Outcome.Succeeded(String.valueOf(said));
                case FAILED -> new Outcome.Failed(String.valueOf(said));
            };
            return new Refund(new RefundId(id), new Money(amount.amount(), amount.currency()), requestedAt, outcome);
        }
    }

    static String write(List<Refund> refunds) {
        return Json.write(refunds.stream().map(Row::of).toList());
    }

    static List<Refund> read(String json) {
        return Arrays.stream(Json.read(json, Row[].class)).map(Row::refund).toList();
    }
}
