package dev.souk.recommendations.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.HistoriesContract;

class DynamoDbHistoriesIT extends HistoriesContract {
    @Override
    protected Histories empty() {
        TestTable table = TestTable.create();
        return new DynamoDbHistories(table::client, table.name());
    }
}
