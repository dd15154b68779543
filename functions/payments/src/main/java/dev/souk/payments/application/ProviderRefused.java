package dev.souk.payments.application;

import dev.souk.payments.domain.StepKey;

/** The provider refused a step that must not fail: a person has to look at it. */
public final class ProviderRefused extends RuntimeException {
    public ProviderRefused(StepKey key, String reason) {
        super("the provider must do %s, but refused: %s".formatted(key.text(), reason));
    }
}
