package dev.souk.accounts.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a customer told us about themselves.
 *
 * @param version 0 before the first change, then one more with each
 */
public record Profile(
        CustomerId customer,
        @Nullable PersonName name,
        @Nullable EmailAddress email,
        long version) {

    /** The profile of a customer who told us nothing. */
    public static Profile empty(CustomerId customer) {
        return new Profile(customer, null, null, 0);
    }

    /** This profile after a change. */
    public Profile with(ProfileChange change) {
        return new Profile(
                customer,
                change.name() == null ? name : change.name(),
                change.email() == null ? email : change.email(),
                version + 1);
    }
}
