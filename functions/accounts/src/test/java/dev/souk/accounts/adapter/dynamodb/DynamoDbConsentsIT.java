package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.ConsentRecords;
import dev.souk.accounts.application.ConsentRecordsContract;

class DynamoDbConsentsIT extends ConsentRecordsContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected ConsentRecords records() {
        return fixture.consents();
    }

    @Override
    protected Accounts accounts() {
        return fixture.accounts();
    }
}
