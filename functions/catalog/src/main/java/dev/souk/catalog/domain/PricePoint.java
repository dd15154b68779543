package dev.souk.catalog.domain;

import dev.souk.kernel.Money;
import java.time.Instant;

/**
 * What a product costs from a moment on.
 *
 * @param version of the product that said so
 * @param scheduled whether it is still to take effect
 */
public record PricePoint(Money price, Instant from, long version, boolean scheduled) {}
