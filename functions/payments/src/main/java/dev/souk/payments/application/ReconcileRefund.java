package dev.souk.payments.application;

import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StatementLine.Refunded;
import java.time.Clock;

/** Compares a refund in the provider's statement with our books; one that was made in the provider's console is booked. */
final class ReconcileRefund {
    private final Payments payments;
    private final Clock clock;
    private final RefundPayment refundPayment;

    ReconcileRefund(Payments payments, PaymentProvider provider, Alarms alarms, Clock clock) {
        this.payments = payments;
        this.clock = clock;
        this.refundPayment = new RefundPayment(payments, provider, alarms, clock);
    }

    /** What a comparison comes to. */
    enum Verdict {
        AGREES,
        BOOKED,
        DIFFERS
    }

    /** Being overtaken means that another refund was written, of which there are only so many: this comes to an end. */
    Verdict handle(Refunded line) {
        if (!(payments.find(line.key().order()).orElse(null) instanceof Captured captured)) {
            return line.failed() ? Verdict.AGREES : Verdict.DIFFERS;
        }
        Refund known = captured.refund(new RefundId(line.key().detail())).orElse(null);
        if (known != null) {
            return compare(captured, known, line);
        }
        if (line.failed()) {
            return Verdict.AGREES;
        }
        if (!line.amount().currency().equals(captured.amount().currency())
                || captured.refundable().amount() < line.amount().amount()
                || captured.refunds().size() == Captured.MAX_REFUNDS) {
            return Verdict.DIFFERS;
        }
        payments.store(captured.requestRefund(new RefundId(line.key().detail()), line.amount(), clock.instant()));
        return handle(line);
    }

    private Verdict compare(Captured captured, Refund known, Refunded line) {
        boolean isSameAmount = known.amount().equals(line.amount());
        return switch (known.outcome()) {
            case Outcome.Requested _ -> isSameAmount ? settle(captured, known, line) : Verdict.DIFFERS;
            case Outcome.Succeeded _ -> isSameAmount && !line.failed() ? Verdict.AGREES : Verdict.DIFFERS;
            case Outcome.Failed _ -> line.failed() ? Verdict.AGREES : Verdict.DIFFERS;
        };
    }

    private Verdict settle(Captured captured, Refund known, Refunded line) {
        refundPayment.record(captured, known, line.answer());
        return Verdict.BOOKED;
    }
}
