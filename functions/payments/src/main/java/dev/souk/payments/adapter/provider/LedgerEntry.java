package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing the simulated provider did or refused, never changed once written.
 *
 * @param key what it was asked under
 * @param amount what it was asked for
 * @param reference the provider's own name for it
 * @param refusal why it was refused, null when it was done
 * @param at when
 * @param script how the provider behaves towards the payment that this is about
 */
public record LedgerEntry(
        StepKey key,
        Money amount,
        String reference,
        @Nullable String refusal,
        Instant at,
        Script script) {

    /** As long as card networks hold an amount. */
    private static final Duration HELD = Duration.ofDays(7);

    /** Whether the amount of an authorisation is not held any longer. */
    boolean hasExpired(Instant now) {
        return script.expires(key) || at.plus(HELD).isBefore(now);
    }

    /** What the provider answers about it, now and ever after. */
    public Settled answer() {
        return refusal == null ? new Approved(reference, amount) : new Declined(refusal);
    }

    /** The step that cannot happen any more once this one has: an amount is taken or let go, not both. */
    public Optional<StepKey> rival() {
        return switch (key.step()) {
            // A void ends a challenge, and what the payer confirms after that comes too late.
            case AUTHORIZE -> Optional.of(new StepKey(key.order(), Step.VOID, key.detail()));
            case REFUND -> Optional.empty();
            case CAPTURE -> Optional.of(new StepKey(key.order(), Step.VOID, key.detail()));
            case VOID -> Optional.of(new StepKey(key.order(), Step.CAPTURE, key.detail()));
        };
    }
}
