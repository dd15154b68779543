package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.StepKey;

/** The provider did something for another amount than it was asked for; nothing of it is believed. */
public final class ProviderDisagrees extends RuntimeException {
    public ProviderDisagrees(StepKey key, Money asked, Money answered) {
        super("the provider must answer %s with %d %s, got %d %s"
                .formatted(key.text(), asked.amount(), asked.currency(), answered.amount(), answered.currency()));
    }
}
