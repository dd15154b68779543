package dev.souk.payments.adapter.dynamodb;

import static dev.souk.payments.PaymentsFixture.CLOCK;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.application.ProviderEvents;
import dev.souk.payments.application.ProviderEventsContract;

class DynamoDbProviderEventsIT extends ProviderEventsContract {
    @Override
    protected ProviderEvents empty() {
        TestTable table = TestTable.create();
        return new DynamoDbProviderEvents(table.client(), table.name(), CLOCK);
    }
}
