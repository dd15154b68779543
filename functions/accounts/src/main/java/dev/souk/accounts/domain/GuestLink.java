package dev.souk.accounts.domain;

import java.time.Instant;

/** That a customer was this guest before signing in. */
public record GuestLink(GuestId guest, Instant linkedAt) {}
