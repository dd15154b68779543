package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.domain.ProfileChange;

/** Lets customers change their own profile, from the version that they have seen. */
public final class ChangeProfile {
    private final Profiles profiles;

    public ChangeProfile(Profiles profiles) {
        this.profiles = profiles;
    }

    /** What became of a change. */
    public sealed interface Result {
        /** The profile is now this. */
        record Changed(Profile profile) implements Result {}

        /** The profile is not the one the customer has seen. */
        record Stale() implements Result {}
    }

    /** @param seen version of the profile that the change is based on */
    public Result handle(CustomerId customer, long seen, ProfileChange change) {
        Profile current = profiles.find(customer).orElseGet(() -> Profile.empty(customer));
        if (current.version() != seen) {
            return new Result.Stale();
        }
        Profile changed = current.with(change);
        return switch (profiles.save(changed)) {
            case SAVED -> new Result.Changed(changed);
            case STALE -> new Result.Stale();
        };
    }
}
