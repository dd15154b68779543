package dev.souk.accounts.application;

import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.InMemoryConsentRecords;

class InMemoryConsentRecordsTest extends ConsentRecordsContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryConsentRecords records = new InMemoryConsentRecords(accounts);

    @Override
    protected ConsentRecords records() {
        return records;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
