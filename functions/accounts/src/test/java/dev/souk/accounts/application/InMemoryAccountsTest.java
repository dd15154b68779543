package dev.souk.accounts.application;

import dev.souk.accounts.fixture.InMemoryAccounts;

class InMemoryAccountsTest extends AccountsContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
