package dev.souk.cart.application;

import dev.souk.cart.domain.Owner;
import java.util.Optional;

/** What guests prove with that they are who they were. */
public interface GuestTokens {
    /** The guest that the token was given to; empty when it is not genuine or expired. */
    Optional<Owner> verify(String token);
}
