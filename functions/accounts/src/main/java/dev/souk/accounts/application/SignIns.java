package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;

/** What customers sign in with, as the identity provider keeps it. */
public interface SignIns {
    /** Removes it for good: nobody signs in as this customer again. There being nothing to remove is as good. */
    void remove(CustomerId customer);
}
