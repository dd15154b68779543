package dev.souk.payments.domain;

/**
 * One side of a movement of money.
 *
 * @param account the account
 * @param amount minor units, positive for what comes in, negative for what goes out
 */
public record Posting(String account, long amount) {}
