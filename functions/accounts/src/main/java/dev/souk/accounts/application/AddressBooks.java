package dev.souk.accounts.application;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.CustomerId;

/**
 * The store of address books. Reads see every write that came before. Both operations throw {@link ErasedAccount} for a
 * customer who was erased.
 */
public interface AddressBooks {

    /** The customer's book, an empty one before the first address. */
    AddressBook of(CustomerId customer);

    /** Keeps the book if the one kept so far is its direct predecessor. */
    SaveResult save(AddressBook book);
}
