package dev.souk.payments.adapter.dynamodb;

import static dev.souk.payments.PaymentsFixture.CLOCK;

import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.application.DoubtsContract;
import dev.souk.payments.application.Payments;

class DynamoDbDoubtsIT extends DoubtsContract {
    @Override
    protected Stores empty() {
        TestTable table = TestTable.create();
        var payments = new DynamoDbPayments(table.client(), table.name(), EventWriter.system(), CLOCK);
        return new Stores(Correlated.port(Payments.class, payments), new DynamoDbDoubts(table.client(), table.name()));
    }
}
