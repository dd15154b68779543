package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.Orders;
import dev.souk.orders.application.ParkedCheckouts;
import dev.souk.orders.application.ParkedCheckoutsContract;
import java.time.Clock;
import java.util.UUID;

class DynamoDbParkedCheckoutsIT extends ParkedCheckoutsContract {
    private final TestTable table = TestTable.create();
    private final Orders orders = new DynamoDbOrders(
            table.client(),
            table.name(),
            new IdempotencyRecords(table.client(), table.name(), Clock.systemUTC()),
            UUID::randomUUID);
    private final ParkedCheckouts parked = new DynamoDbParkedCheckouts(table.client(), table.name());

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected ParkedCheckouts parked() {
        return parked;
    }
}
