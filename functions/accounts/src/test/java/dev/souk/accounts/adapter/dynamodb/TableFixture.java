package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.AddressBooks;
import dev.souk.accounts.application.ConsentRecords;
import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.fixture.InMemoryDataKeys;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;

/** The ports over a fresh table of DynamoDB Local. */
record TableFixture(
        TestTable table, Accounts accounts, Profiles profiles, AddressBooks addresses, ConsentRecords consents) {

    static TableFixture create() {
        TestTable table = TestTable.create();
        var keys = new InMemoryDataKeys();
        var items = new CustomerItems(table.client(), table.name(), EventWriter.system(), () -> keys);
        return new TableFixture(
                table,
                Correlated.port(Accounts.class, new DynamoDbAccounts(items)),
                Correlated.port(Profiles.class, new DynamoDbProfiles(items)),
                Correlated.port(AddressBooks.class, new DynamoDbAddressBooks(items)),
                Correlated.port(ConsentRecords.class, new DynamoDbConsents(items)));
    }
}
