package dev.souk.accounts.application;

import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.InMemoryProfiles;

class InMemoryProfilesTest extends ProfilesContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProfiles profiles = new InMemoryProfiles(accounts);

    @Override
    protected Profiles profiles() {
        return profiles;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
