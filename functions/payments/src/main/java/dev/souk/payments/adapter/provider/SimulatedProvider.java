package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Excluded;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Known;
import dev.souk.payments.adapter.provider.ProviderLedger.WriteResult.Written;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A provider without money, for development, tests and load. Keeps its promises like a real one, at most once per key; how it
 * behaves is scripted by the token, see {@link Script}.
 */
public final class SimulatedProvider implements PaymentProvider {
    static final Duration SLOW = Duration.ofMillis(1_500);
    /** Longer than anybody who asked waits for the answer. */
    static final Duration LATE = Duration.ofSeconds(20);

    private static final int MOST_ROUNDS = 9;

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
        Script script = Script.of(token);
        return perform(key, script, act -> {
            if (act.kind() == Act.Kind.CHALLENGE) {
                return ledger.find(key)
                        .<ToRequest>map(LedgerEntry::answer)
                        .orElseGet(() -> wanted(ledger.challenge(entry(key, amount, null, script))));
            }
            @Nullable String refusal = act.kind() == Act.Kind.DECLINE ? act.reason() : null;
            return settle(entry(key, act.altered(amount), refusal, script), "authorization_voided");
        });
    }

    /** The payer has confirmed a challenged payment, or would not; nothing happens when that was settled before. */
    public void complete(StepKey key, boolean confirmed) {
        LedgerEntry challenge = ledger.challenge(key)
                .orElseThrow(() -> new IllegalStateException("nobody waits for %s".formatted(key.text())));
        @Nullable String refusal = confirmed ? null : "authentication_failed";
        ledger.write(new LedgerEntry(
                key, challenge.amount(), challenge.reference(), refusal, clock.instant(), challenge.script()));
    }

    private static Challenge wanted(LedgerEntry challenge) {
        return new Challenge(
                challenge.reference(), "https://simulated-provider.invalid/challenges/" + challenge.reference());
    }

    @Override
    public ToRequest capture(StepKey key, String authorizationId, Money amount) {
        Optional<LedgerEntry> held = held(key, authorizationId);
        if (held.isEmpty()) {
            return new Declined("no_such_authorization");
        }
        if (!held.get().amount().equals(amount)) {
            return new Declined("not_the_authorized_amount");
        }
        if (ledger.find(key).isEmpty() && held.get().hasExpired(clock.instant())) {
            return expire(key, held.get());
        }
        Script script = held.get().script();
        return perform(
                key,
                script,
                act -> act.kind() == Act.Kind.DECLINE
                        ? new Declined("capture_refused")
                        : settle(entry(key, act.altered(amount), null, script), "authorization_voided"));
    }

    /** Writes down that the amount was let go, so that no capture can follow; unless one came first. */
    private ToRequest expire(StepKey capture, LedgerEntry held) {
        StepKey release = new StepKey(capture.order(), Step.VOID, capture.detail());
        return switch (ledger.write(entry(release, held.amount(), null, held.script()))) {
            case Excluded _ -> ledger.find(capture).orElseThrow().answer();
            case Written _, Known _ -> new Declined(Declined.EXPIRED);
        };
    }

    @Override
    public ToRequest voidAuthorization(StepKey key, String authorizationId) {
        Optional<LedgerEntry> held = held(key, authorizationId).or(() -> challenged(key, authorizationId));
        if (held.isEmpty()) {
            return new Declined("no_such_authorization");
        }
        Script script = held.get().script();
        Money amount = held.get().amount();
        return perform(
                key,
                script,
                act -> act.kind() == Act.Kind.DECLINE
                        ? new Declined("void_refused")
                        : settle(entry(key, amount, null, script), "already_captured"));
    }

    @Override
    public ToRequest refund(StepKey key, String captureId, Money amount) {
        LedgerEntry taken = taken(key, captureId).orElse(null);
        if (taken == null) {
            return new Declined("no_such_capture");
        }
        if (!taken.amount().currency().equals(amount.currency())) {
            return new Declined("not_the_captured_currency");
        }
        Script script = taken.script();
        return perform(key, script, act -> {
            if (act.kind() == Act.Kind.DECLINE) {
                return settle(entry(key, amount, "refund_refused", script), "");
            }
            LedgerEntry refund = entry(key, act.altered(amount), null, script);
            return answer(refund, ledger.refund(refund, taken), "exceeds_the_capture");
        });
    }

    @Override
    public ToQuestion find(StepKey key) {
        return ledger.find(key)
                .filter(this::isDone)
                .<ToQuestion>map(SimulatedProvider::told)
                .or(() -> key.step() == Step.AUTHORIZE
                        ? ledger.challenge(key).map(SimulatedProvider::wanted)
                        : Optional.empty())
                .orElseGet(NothingKnown::new);
    }

    @Override
    public ToStatement statement(Instant from, Instant to, @Nullable String cursor) {
        return new SimulatedStatement(ledger, clock.instant()).page(from, to, cursor);
    }

    private boolean isDone(LedgerEntry entry) {
        return !entry.at().isAfter(clock.instant());
    }

    private static ToQuestion told(LedgerEntry entry) {
        boolean silent = entry.script().act(entry.key(), 1).kind() == Act.Kind.FALL_SILENT;
        return silent ? new ProviderTimeout() : entry.answer();
    }

    /** Does what the script says. What was done before under the key is not done again, and its answer is not lost again. */
    private ToRequest perform(StepKey key, Script script, Function<Act, ToRequest> effect) {
        Act act = script.act(key, script.counts(key.step()) ? ledger.count(key) : 1);
        return switch (act.kind()) {
            case APPROVE, DECLINE, CHALLENGE, EXPIRE, OTHER_AMOUNT, OTHER_CURRENCY -> effect.apply(act);
            case DAWDLE -> {
                pause.take(SLOW);
                yield effect.apply(act);
            }
            case TURN_AWAY -> new Unavailable();
            case LOSE_REQUEST -> new ProviderTimeout();
            case FALL_SILENT -> {
                ToRequest unheard = effect.apply(act);
                yield unheard instanceof Declined ? unheard : new ProviderTimeout();
            }
            case COME_LATE -> {
                ToRequest answer = effect.apply(act);
                yield ledger.find(key).filter(this::isDone).isPresent() ? answer : new ProviderTimeout();
            }
            case LOSE_ANSWER -> {
                boolean known = ledger.find(key).isPresent();
                ToRequest answer = effect.apply(act);
                yield known ? answer : new ProviderTimeout();
            }
        };
    }

    private ToRequest settle(LedgerEntry entry, String excluded) {
        return answer(entry, ledger.write(entry), excluded);
    }

    private static ToRequest answer(LedgerEntry entry, WriteResult result, String excluded) {
        return switch (result) {
            case Written _ -> entry.answer();
            case Known(LedgerEntry earlier) -> earlier.answer();
            case Excluded _ -> new Declined(excluded);
        };
    }

    /** The authorisation behind a capture or void, if it was approved and goes by this reference. */
    private Optional<LedgerEntry> held(StepKey key, String authorizationId) {
        return done(new StepKey(key.order(), Step.AUTHORIZE, key.detail()), authorizationId);
    }

    /** The authorisation to be behind a void, if it goes by this reference. */
    private Optional<LedgerEntry> challenged(StepKey key, String authorizationId) {
        return ledger.challenge(new StepKey(key.order(), Step.AUTHORIZE, key.detail()))
                .filter(entry -> entry.reference().equals(authorizationId));
    }

    /** The capture behind a refund; an order whose authorisation expired has it under a later round. */
    private Optional<LedgerEntry> taken(StepKey key, String captureId) {
        return IntStream.rangeClosed(1, MOST_ROUNDS)
                .mapToObj(round -> done(StepKey.of(key.order(), Step.CAPTURE, round), captureId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LedgerEntry> done(StepKey key, String reference) {
        return ledger.find(key)
                .filter(entry -> entry.refusal() == null && entry.reference().equals(reference));
    }

    private LedgerEntry entry(StepKey key, Money amount, @Nullable String refusal, Script script) {
        String kind = switch (key.step()) {
            case AUTHORIZE -> "auth";
            case CAPTURE -> "capt";
            case VOID -> "void";
            case REFUND -> "refd";
        };
        Duration delay = script.act(key, 1).kind() == Act.Kind.COME_LATE ? LATE : Duration.ZERO;
        Instant at = clock.instant().plus(delay);
        return new LedgerEntry(key, amount, "%s_%s".formatted(kind, ids.get()), refusal, at, script);
    }
}
