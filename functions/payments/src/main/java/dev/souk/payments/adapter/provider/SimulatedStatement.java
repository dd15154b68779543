package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.Refunded;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the simulated provider's books as the lines of a statement. */
final class SimulatedStatement {
    private final ProviderLedger ledger;
    private final Instant now;

    SimulatedStatement(ProviderLedger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
    }

    Statement page(Instant from, Instant to, @Nullable String cursor) {
        ProviderLedger.Listing page = ledger.list(from, to, cursor);
        return new Statement(
                page.keys().stream().flatMap(key -> line(key).stream()).toList(), page.next());
    }

    private Optional<StatementLine> line(StepKey key) {
        return ledger.find(key).map(entry -> switch (key.step()) {
            case REFUND -> new Refunded(key, entry.reference(), entry.amount(), entry.refusal() != null, entry.at());
            case AUTHORIZE -> payment(entry);
            case CAPTURE, VOID -> throw new IllegalStateException("%s has no line of its own".formatted(key.text()));
        });
    }

    private Payment payment(LedgerEntry entry) {
        Optional<LedgerEntry> capture = done(Step.CAPTURE, entry);
        Money taken = capture.map(LedgerEntry::amount)
                .orElse(new Money(0, entry.amount().currency()));
        return new Payment(
                entry.key(), entry.reference(), entry.amount(), state(entry, capture.isPresent()), taken, entry.at());
    }

    private State state(LedgerEntry entry, boolean isTaken) {
        if (entry.refusal() != null) {
            return State.REFUSED;
        }
        if (isTaken) {
            return State.TAKEN;
        }
        Optional<Instant> released = done(Step.VOID, entry).map(LedgerEntry::at);
        if (entry.hasExpired(released.orElse(now))) {
            return State.EXPIRED;
        }
        return released.isPresent() ? State.RELEASED : State.HELD;
    }

    private Optional<LedgerEntry> done(Step step, LedgerEntry entry) {
        return ledger.find(new StepKey(entry.key().order(), step, entry.key().detail()))
                .filter(found -> found.refusal() == null);
    }
}
