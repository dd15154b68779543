package dev.souk.payments.domain;

import dev.souk.kernel.Money;

/**
 * A step that our books say the provider did.
 *
 * @param amount for how much
 */
public record Booked(StepKey key, Money amount) {}
