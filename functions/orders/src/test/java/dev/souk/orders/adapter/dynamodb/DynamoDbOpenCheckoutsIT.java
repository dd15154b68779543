package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.OpenCheckouts;
import dev.souk.orders.application.OpenCheckoutsContract;
import dev.souk.orders.application.Orders;
import java.time.Clock;
import java.util.UUID;

class DynamoDbOpenCheckoutsIT extends OpenCheckoutsContract {
    private final TestTable table = TestTable.create();
    private final Orders orders = new DynamoDbOrders(
            table.client(),
            table.name(),
            new IdempotencyRecords(table.client(), table.name(), Clock.systemUTC()),
            UUID::randomUUID);
    private final OpenCheckouts open = new DynamoDbOpenCheckouts(table.client(), table.name());

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected OpenCheckouts open() {
        return open;
    }
}
