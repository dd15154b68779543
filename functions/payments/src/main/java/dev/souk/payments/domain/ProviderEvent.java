package dev.souk.payments.domain;

import dev.souk.payments.domain.ProviderAnswer.Settled;

/**
 * Something the provider tells without being asked: how a step ended. May come late, twice, or before what came earlier.
 *
 * @param id the provider's own name for the message, the same however often it is sent; 1 to 255 characters
 * @param key the step
 * @param answer how it ended
 */
public record ProviderEvent(String id, StepKey key, Settled answer) {
    private static final int MAX_ID = 255;

    /** @throws IllegalArgumentException when there is no id, or an endless one */
    public ProviderEvent {
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new IllegalArgumentException(
                    "a provider's event must have an id of 1 to %d characters, got %d".formatted(MAX_ID, id.length()));
        }
    }
}
