package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.application.OrderSummariesContract;

class DynamoDbOrderSummariesIT extends OrderSummariesContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbOrderSummaries summaries = new DynamoDbOrderSummaries(table.client(), table.name());

    @Override
    protected OrderSummaries summaries() {
        return summaries;
    }
}
