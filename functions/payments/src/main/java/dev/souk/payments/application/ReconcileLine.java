package dev.souk.payments.application;

import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Discrepancy;
import dev.souk.payments.domain.Discrepancy.Kind;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.Refunded;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;

/**
 * Compares one line of the provider's statement with our books. What the provider's answer by the original key proves is booked, an
 * open authorisation of a payment that has ended is let go; whatever else differs is reported.
 */
public final class ReconcileLine {
    private final Payments payments;
    private final Reconciliations reconciliations;
    private final ReconciliationCounts counts;
    private final ApplyProviderEvent apply;
    private final CancelPayment cancelPayment;
    private final ReconcileRefund reconcileRefund;
    private final ProviderDialogue dialogue;

    public ReconcileLine(
            Payments payments,
            PaymentProvider provider,
            Reconciliations reconciliations,
            Alarms alarms,
            ReconciliationCounts counts,
            Clock clock) {
        this.payments = payments;
        this.reconciliations = reconciliations;
        this.counts = counts;
        this.apply = new ApplyProviderEvent(payments, provider, alarms, clock);
        this.cancelPayment = new CancelPayment(payments, provider, alarms, clock);
        this.reconcileRefund = new ReconcileRefund(payments, provider, alarms, clock);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws PaymentResultUnknown when the provider does not say what became of a step: call again
     * @throws PaymentProviderUnavailable when it takes no questions now: call again
     */
    void handle(StatementLine line) {
        switch (line) {
            case Payment payment -> payment(payment);
            case Refunded refunded -> {
                switch (reconcileRefund.handle(refunded)) {
                    case AGREES -> {}
                    case BOOKED -> counts.repaired();
                    case DIFFERS -> report(Kind.OTHER_REFUND, refunded);
                }
            }
        }
    }

    /** What is in our books and not in the statement: the provider may have dated it otherwise, so it is asked. */
    void missing(Booked booked) {
        if (dialogue.listen(booked.key()).isEmpty()) {
            report(new Discrepancy(Kind.NOT_AT_PROVIDER, booked.key(), booked.amount()));
        }
    }

    private void payment(Payment line) {
        PaymentIntent standing = payments.find(line.key().order()).orElse(null);
        switch (standing) {
            case Pending pending when pending.round() == line.key().round() -> settle(line);
            case Challenged challenged when challenged.round() == line.key().round() -> settle(line);
            case Authorized authorized when authorized.round() == line.key().round() -> authorized(authorized, line);
            case Captured captured
            when captured.authorizationId().equals(line.authorizationId()) -> captured(captured, line);
            case Pending _, Challenged _, Authorized _ -> superseded(line, Kind.TAKEN_AFTER_THE_END);
            case Captured _ -> superseded(line, Kind.TAKEN_TWICE);
            case Declined _, Voided _, Abandoned _ -> superseded(line, Kind.TAKEN_AFTER_THE_END);
            case null -> unknown(line);
        }
    }

    private void unknown(Payment line) {
        if (line.state() == State.HELD || line.state() == State.TAKEN) {
            report(Kind.NOT_IN_OUR_BOOKS, line);
        }
    }

    /** Nobody wrote the answer down. Whoever takes the payment further finds it in the books from now on. */
    private void settle(Payment line) {
        switch (line.state()) {
            case UNDECIDED, EXPIRED -> {}
            case REFUSED, HELD -> book(line, line.key());
            case TAKEN -> {
                book(line, line.key());
                book(line, at(Step.CAPTURE, line));
            }
            case RELEASED -> {
                book(line, line.key());
                book(line, at(Step.VOID, line));
            }
        }
    }

    private void authorized(Authorized authorized, Payment line) {
        if (!authorized.authorizationId().equals(line.authorizationId())) {
            unknown(line);
        } else if (!authorized.amount().equals(line.amount())) {
            report(Kind.OTHER_AMOUNT, line);
        } else {
            switch (line.state()) {
                case TAKEN -> book(line, at(Step.CAPTURE, line));
                case RELEASED -> book(line, at(Step.VOID, line));
                case HELD -> releaseCalledOff(authorized);
                // What has expired is asked for again by whoever captures it.
                case EXPIRED, REFUSED, UNDECIDED -> {}
            }
        }
    }

    private void releaseCalledOff(Authorized authorized) {
        if (payments.isCalledOff(authorized.order())) {
            cancelPayment.handle(authorized.order());
            counts.repaired();
        }
    }

    private void captured(Captured captured, Payment line) {
        if (line.state() != State.TAKEN) {
            // Taken since the statement was written, perhaps.
            if (!(dialogue.find(at(Step.CAPTURE, line)).orElse(null) instanceof Approved)) {
                report(Kind.NOT_TAKEN, line);
            }
        } else if (!captured.amount().equals(line.taken())) {
            report(Kind.OTHER_AMOUNT, line);
        } else if (payments.isCalledOff(captured.order())
                && !captured.kept().isZero()
                && captured.refunds().stream().noneMatch(Refund::isOpen)) {
            report(Kind.KEPT_AFTER_CANCELLATION, line);
        }
    }

    /** The payment has ended, or goes on with another authorisation: this one must neither hold nor have taken anything. */
    private void superseded(Payment line, Kind whenTaken) {
        switch (line.state()) {
            case HELD, UNDECIDED -> {
                dialogue.letGo(at(Step.VOID, line), line.authorizationId());
                counts.repaired();
            }
            case TAKEN -> report(whenTaken, line);
            case RELEASED, EXPIRED, REFUSED -> {}
        }
    }

    /** Books what the provider answers by the original key, as if it had told it by itself. */
    private void book(Payment line, StepKey key) {
        dialogue.find(key).ifPresent(settled -> {
            try {
                if (apply.handle(new ProviderEvent("statement", key, settled)) == ApplyProviderEvent.Outcome.APPLIED) {
                    counts.repaired();
                }
            } catch (ProviderDisagrees otherAmount) {
                report(Kind.OTHER_AMOUNT, line);
            }
        });
    }

    private static StepKey at(Step step, Payment line) {
        return new StepKey(line.key().order(), step, line.key().detail());
    }

    private void report(Kind kind, StatementLine line) {
        report(new Discrepancy(kind, line.key(), line.amount()));
    }

    private void report(Discrepancy discrepancy) {
        if (reconciliations.report(discrepancy)) {
            counts.differs();
        }
    }
}
