package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;

/** Forgets a customer who asks for it. Asking twice is no mistake. */
public final class EraseCustomer {
    private final Accounts accounts;

    public EraseCustomer(Accounts accounts) {
        this.accounts = accounts;
    }

    public void handle(CustomerId customer) {
        accounts.erase(customer);
    }
}
