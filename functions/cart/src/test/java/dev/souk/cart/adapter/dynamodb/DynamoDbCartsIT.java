package dev.souk.cart.adapter.dynamodb;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.CartsContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbCartsIT extends CartsContract {
    @Override
    protected Carts carts() {
        TestTable table = TestTable.create();
        return new DynamoDbCarts(table::client, table.name());
    }
}
