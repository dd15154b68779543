package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.application.ProfilesContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbProfilesIT extends ProfilesContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbProfiles profiles = new DynamoDbProfiles(table.client(), table.name());

    @Override
    protected Profiles profiles() {
        return profiles;
    }
}
