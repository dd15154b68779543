package dev.souk.payments.application;

import dev.souk.payments.domain.StepKey;

/** The provider takes no requests at the moment: nothing was done, and the step is to be tried again later. */
public final class PaymentProviderUnavailable extends RuntimeException {
    public PaymentProviderUnavailable(StepKey key) {
        super("the provider must take %s, but takes no requests now".formatted(key.text()));
    }
}
