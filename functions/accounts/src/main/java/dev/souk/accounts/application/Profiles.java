package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Profile;
import java.util.Optional;

/**
 * The store of profiles. Reads see every write that came before. Both operations throw {@link ErasedAccount} for a customer
 * who was erased.
 */
public interface Profiles {

    Optional<Profile> find(CustomerId customer);

    /** Keeps the profile if the one kept so far is its direct predecessor. */
    SaveResult save(Profile profile);

    /** What became of it. */
    enum SaveResult {
        SAVED,
        /** Somebody else changed it meanwhile. */
        STALE
    }
}
