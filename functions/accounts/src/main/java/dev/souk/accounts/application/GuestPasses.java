package dev.souk.accounts.application;

import dev.souk.accounts.domain.GuestPass;
import java.time.Instant;

/** Makes passes that only we can make. */
public interface GuestPasses {
    GuestPass issue(String guestId, Instant expiresAt);
}
