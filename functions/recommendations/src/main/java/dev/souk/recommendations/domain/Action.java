package dev.souk.recommendations.domain;

import java.time.Instant;

/** That a shopper did something with a product, last at this moment. */
public record Action(Signal signal, Sku sku, Instant at) {}
