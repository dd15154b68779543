package dev.souk.accounts.application;

import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.InMemoryAddressBooks;

class InMemoryAddressBooksTest extends AddressBooksContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryAddressBooks books = new InMemoryAddressBooks(accounts);

    @Override
    protected AddressBooks books() {
        return books;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
