package dev.souk.accounts.adapter.sealing;

import dev.souk.accounts.domain.CustomerId;

/** Makes the key of a customer, and opens it again from the form in which it may be stored. */
public interface DataKeys {

    FreshKey fresh(CustomerId customer);

    /**
     * @param wrapped as {@link #fresh} gave it, for the same customer
     * @throws RuntimeException when it cannot be opened: it is another customer's, altered, or its master key is gone
     */
    DataKey open(CustomerId customer, String wrapped);

    /**
     * A key that was just made.
     *
     * @param wrapped what may be stored: worth nothing without the master key
     */
    record FreshKey(DataKey key, String wrapped) {}
}
