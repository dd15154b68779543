package dev.souk.accounts.domain;

import org.jspecify.annotations.Nullable;

/** What a customer wants changed; what is absent stays as it is. */
public record ProfileChange(
        @Nullable PersonName name, @Nullable EmailAddress email) {
    /** @throws IllegalArgumentException when nothing is to be changed */
    public ProfileChange {
        if (name == null && email == null) {
            throw new IllegalArgumentException("a change names at least one of name and email, got none");
        }
    }
}
