package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.StepKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;

/** A shop and a provider, each with books of its own, and nine days in which they are compared. */
abstract class ReconcileWorld {
    static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);

    Instant now = NOW;
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    final InMemoryPayments payments = new InMemoryPayments(clock);
    final InMemoryProviderLedger ledger = new InMemoryProviderLedger();
    final SimulatedProvider provider = new SimulatedProvider(ledger, _ -> {}, clock, UUID::randomUUID);
    int repaired;
    int rung;

    void paid() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
    }

    String held(StepKey key) {
        return ((Approved) provider.authorize(key, AMOUNT, APPROVE)).reference();
    }

    String reference(StepKey key) {
        return ledger.find(key).orElseThrow().reference();
    }

    /** By the day after, both passes have seen everything that happened. */
    void reconcile() {
        IntStream.range(0, 9 * 24).forEach(_ -> {
            now = now.plus(Duration.ofHours(1));
            reconcile(provider);
        });
    }

    void reconcile(PaymentProvider from) {
        Counts counts = new Counts();
        new ReconcilePayments(
                        from, payments, new ReconcileLine(payments, from, payments, () -> {}, counts, clock), clock)
                .handle();
    }

    static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    private final class Counts implements ReconciliationCounts {
        @Override
        public void repaired() {
            repaired++;
        }

        @Override
        public void differs() {
            rung++;
        }
    }
}
