package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Excluded;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Known;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Written;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider without money, for development, tests and load. Keeps its promises like a real one, at most once per key; how it
 * behaves is chosen by the beginning of the token: {@code tok_approve}, {@code tok_decline}, {@code tok_slow} (approves after
 * {@value #SLOW_MILLIS} ms) and {@code tok_timeout} (approves, but the answer gets lost). Any other token is declined.
 */
public final class SimulatedProvider implements PaymentProvider {
    static final long SLOW_MILLIS = 1_500;

    private static final String APPROVE = "tok_approve";
    private static final String DECLINE = "tok_decline";
    private static final String SLOW = "tok_slow";
    private static final String TIMEOUT = "tok_timeout";

    private final ProviderLedger ledger;
    private final Pause pause;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids one fresh id per reference */
    public SimulatedProvider(ProviderLedger ledger, Pause pause, Clock clock, Supplier<UUID> ids) {
        this.ledger = ledger;
        this.pause = pause;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public ToRequest authorize(StepKey key, Money amount, PaymentToken token) {
        if (token.value().startsWith(SLOW)) {
            pause.take(Duration.ofMillis(SLOW_MILLIS));
        }
        LedgerEntry entry = entry(key, amount, refusalOf(token));
        return switch (ledger.write(entry)) {
            case Written _ -> token.value().startsWith(TIMEOUT) ? new ProviderTimeout() : entry.answer();
            case Known(LedgerEntry earlier) -> earlier.answer();
            case Excluded _ ->
                throw new IllegalStateException("nothing excludes an authorization, yet %s was".formatted(key.text()));
        };
    }

    @Override
    public ToRequest capture(StepKey key, String authorizationId, Money amount) {
        Optional<Approved> held = held(key, authorizationId);
        if (held.isEmpty()) {
            return new Declined("no_such_authorization");
        }
        if (!held.get().amount().equals(amount)) {
            return new Declined("not_the_authorized_amount");
        }
        return settle(entry(key, amount, null), "authorization_voided");
    }

    @Override
    public ToRequest voidAuthorization(StepKey key, String authorizationId) {
        return held(key, authorizationId)
                .map(approved -> settle(entry(key, approved.amount(), null), "already_captured"))
                .orElseGet(() -> new Declined("no_such_authorization"));
    }

    @Override
    public ToRequest refund(StepKey key, String captureId, Money amount) {
        Optional<Approved> taken = approved(new StepKey(key.order(), Step.CAPTURE), captureId);
        if (taken.isEmpty()) {
            return new Declined("no_such_capture");
        }
        if (!taken.get().amount().equals(amount)) {
            return new Declined("not_the_captured_amount");
        }
        return settle(entry(key, amount, null), "already_refunded");
    }

    @Override
    public ToQuestion find(StepKey key) {
        return ledger.find(key).<ToQuestion>map(LedgerEntry::answer).orElseGet(NothingKnown::new);
    }

    private ToRequest settle(LedgerEntry entry, String excluded) {
        return switch (ledger.write(entry)) {
            case Written _ -> entry.answer();
            case Known(LedgerEntry earlier) -> earlier.answer();
            case Excluded _ -> new Declined(excluded);
        };
    }

    private Optional<Approved> held(StepKey key, String authorizationId) {
        return approved(new StepKey(key.order(), Step.AUTHORIZE), authorizationId);
    }

    /** What was done under a key, if it was, and if it goes by this reference. */
    private Optional<Approved> approved(StepKey key, String reference) {
        return ledger.find(key)
                .map(LedgerEntry::answer)
                .filter(Approved.class::isInstance)
                .map(Approved.class::cast)
                .filter(approved -> approved.reference().equals(reference));
    }

    private LedgerEntry entry(StepKey key, Money amount, @Nullable String refusal) {
        String kind = switch (key.step()) {
            case AUTHORIZE -> "auth";
            case CAPTURE -> "capt";
            case VOID -> "void";
            case CANCEL -> "refd";
        };
        return new LedgerEntry(key, amount, "%s_%s".formatted(kind, ids.get()), refusal, clock.instant());
    }

    private static @Nullable String refusalOf(PaymentToken token) {
        String text = token.value();
        if (text.startsWith(DECLINE)) {
            return "card_declined";
        }
        boolean approved = text.startsWith(APPROVE) || text.startsWith(SLOW) || text.startsWith(TIMEOUT);
        return approved ? null : "invalid_token";
    }
}
