package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.application.ProfilesContract;

class DynamoDbProfilesIT extends ProfilesContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected Profiles profiles() {
        return fixture.profiles();
    }

    @Override
    protected Accounts accounts() {
        return fixture.accounts();
    }
}
