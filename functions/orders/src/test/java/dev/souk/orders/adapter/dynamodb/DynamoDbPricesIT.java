package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.Prices;
import dev.souk.orders.application.PricesContract;

class DynamoDbPricesIT extends PricesContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbPrices prices = new DynamoDbPrices(table.client(), table.name());

    @Override
    protected Prices prices() {
        return prices;
    }
}
