package dev.souk.accounts.domain;

import java.time.Instant;

/**
 * A guest's proof of being the same guest as before.
 *
 * @param token to be sent as bearer token
 * @param expiresAt from then on the token is refused
 */
public record GuestPass(String guestId, String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "GuestPass[%s, …, %s]".formatted(guestId, expiresAt);
    }
}
