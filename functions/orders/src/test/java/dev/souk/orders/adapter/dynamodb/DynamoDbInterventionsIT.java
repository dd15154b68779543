package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.Interventions;
import dev.souk.orders.application.InterventionsContract;

class DynamoDbInterventionsIT extends InterventionsContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbInterventions interventions = new DynamoDbInterventions(table.client(), table.name());

    @Override
    protected Interventions interventions() {
        return interventions;
    }
}
