package dev.souk.cart.adapter.dynamodb;

import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.ProductCopiesContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbProductCopiesIT extends ProductCopiesContract {
    @Override
    protected ProductCopies copies() {
        TestTable table = TestTable.create();
        return new DynamoDbProductCopies(table::client, table.name());
    }
}
