package dev.souk.accounts.domain;

import java.time.Instant;

/**
 * That a customer gave a consent or took it back.
 *
 * @param granted true when given
 */
public record ConsentChange(Purpose purpose, boolean granted, Instant at) {}
