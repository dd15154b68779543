package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.AddressBooks;
import dev.souk.accounts.application.AddressBooksContract;

class DynamoDbAddressBooksIT extends AddressBooksContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected AddressBooks books() {
        return fixture.addresses();
    }

    @Override
    protected Accounts accounts() {
        return fixture.accounts();
    }
}
