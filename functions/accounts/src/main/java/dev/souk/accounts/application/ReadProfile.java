package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Profile;

/** Shows customers their own profile. */
public final class ReadProfile {
    private final Profiles profiles;

    public ReadProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The profile, an empty one before the first change. */
    public Profile handle(CustomerId customer) {
        return profiles.find(customer).orElseGet(() -> Profile.empty(customer));
    }
}
