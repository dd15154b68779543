package dev.souk.accounts.application;

import dev.souk.accounts.domain.GuestId;
import java.util.Optional;

/** Tells of which guest a token is the proof. */
@FunctionalInterface
public interface GuestProofs {

    /** The guest, or empty when the token proves nothing. */
    Optional<GuestId> guestOf(String token);
}
