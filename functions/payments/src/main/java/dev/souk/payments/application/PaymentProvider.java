package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whoever moves the customers' money. Does what it is asked at most once per key: the same key hears the same answer again,
 * and the first amount under a key is the one that counts.
 */
public interface PaymentProvider {

    /** Holds an amount for us. */
    ToRequest authorize(StepKey key, Money amount, PaymentToken token);

    /** Takes an amount that is held. */
    ToRequest capture(StepKey key, String authorizationId, Money amount);

    /** Lets an amount go that is held and not yet taken. */
    ToRequest voidAuthorization(StepKey key, String authorizationId);

    /** Gives an amount back that was taken. */
    ToRequest refund(StepKey key, String captureId, Money amount);

    /** What became of an earlier request; asks for nothing to be done. */
    ToQuestion find(StepKey key);

    /**
     * What came into the provider's books in some time that bears our keys: authorisations as they stand now, and refunds, those made in its
     * own console included; at most 100 lines at once.
     *
     * @param to the end, itself not included
     * @param cursor where the page before says that this one begins, null for the first
     */
    ToStatement statement(Instant from, Instant to, @Nullable String cursor);
}
