package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Heard;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.StepKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the steps talk to the provider. A timeout says nothing about the money, so the provider is asked what it knows about the
 * key before anything else happens; and while it does not say, nobody here makes up an answer.
 */
final class ProviderDialogue {
    private final PaymentProvider provider;
    private final Alarms alarms;

    ProviderDialogue(PaymentProvider provider, Alarms alarms) {
        this.provider = provider;
        this.alarms = alarms;
    }

    /** Makes a request that was never made before under this key. */
    Heard ask(StepKey key, Supplier<ToRequest> request) {
        return switch (request.get()) {
            case Heard heard -> heard;
            // Even if the provider knows nothing yet, the request may still be on its way to it.
            case ProviderTimeout _ -> listen(key).orElseThrow(() -> new PaymentResultUnknown(key));
            case Unavailable _ -> throw new PaymentProviderUnavailable(key);
        };
    }

    /** Makes a request for an authorisation that may have been made before: listens first. */
    Heard askAgain(StepKey key, Supplier<ToRequest> request) {
        return listen(key).orElseGet(() -> ask(key, request));
    }

    /** As {@link #askAgain} of a step that the provider decides without asking anybody. */
    Settled resume(StepKey key, Supplier<ToRequest> request) {
        return switch (askAgain(key, request)) {
            case Settled settled -> settled;
            case Challenge _ ->
                throw new IllegalStateException(
                        "only an authorisation is challenged, yet %s was".formatted(key.text()));
        };
    }

    /**
     * What the provider has to say about a key, or empty when it never heard of it.
     *
     * @throws PaymentResultUnknown when it does not answer this either
     * @throws PaymentProviderUnavailable when it takes no questions now
     */
    Optional<Heard> listen(StepKey key) {
        return switch (provider.find(key)) {
            case Heard heard -> Optional.of(heard);
            case NothingKnown _ -> Optional.empty();
            case ProviderTimeout _ -> throw new PaymentResultUnknown(key);
            case Unavailable _ -> throw new PaymentProviderUnavailable(key);
        };
    }

    /** What the provider decided about a key, or empty when it has not, or never heard of it. */
    Optional<Settled> find(StepKey key) {
        return listen(key).filter(Settled.class::isInstance).map(Settled.class::cast);
    }

    /**
     * Has an amount let go that is held, or will be once the payer confirms.
     *
     * @throws ProviderRefused when it was not
     */
    void letGo(StepKey voiding, String authorizationId) {
        requireApproved(voiding, resume(voiding, () -> provider.voidAuthorization(voiding, authorizationId)));
    }

    /**
     * The reference of a step that must not be refused.
     *
     * @throws ProviderRefused when it was
     */
    static Approved requireApproved(StepKey key, Settled settled) {
        return switch (settled) {
            case Approved approved -> approved;
            case Declined declined -> throw new ProviderRefused(key, declined.reason());
        };
    }

    /** @throws ProviderDisagrees when something was approved, but not for this amount */
    void requireAmount(StepKey key, Settled settled, Money asked) {
        if (settled instanceof Approved approved && !approved.amount().equals(asked)) {
            alarms.providerDisagrees();
            throw new ProviderDisagrees(key, asked, approved.amount());
        }
    }
}
