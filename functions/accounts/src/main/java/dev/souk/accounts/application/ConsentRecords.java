package dev.souk.accounts.application;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.CustomerId;

/**
 * The store of consents. Reads see every write that came before. Both operations throw {@link ErasedAccount} for a customer
 * who was erased.
 */
public interface ConsentRecords {

    /** What the customer has said so far, nothing at first. */
    Consents of(CustomerId customer);

    /** Keeps the consents if those kept so far are their direct predecessor. */
    SaveResult save(Consents consents);
}
