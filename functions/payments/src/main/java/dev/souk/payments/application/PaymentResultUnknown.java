package dev.souk.payments.application;

import dev.souk.payments.domain.StepKey;

/** The provider's answer is not known yet: to be asked again, by the same key, until it is. */
public final class PaymentResultUnknown extends RuntimeException {
    public PaymentResultUnknown(StepKey key) {
        super("the provider must say what became of %s, but no answer came in time".formatted(key.text()));
    }
}
