package dev.souk.cart.adapter.dynamodb;

import static dev.souk.cart.CartFixture.NOW;

import dev.souk.cart.application.IdleCartsContract;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.ZoneOffset;

class DynamoDbIdleCartsIT extends IdleCartsContract {
    @Override
    protected Kept kept() {
        TestTable table = TestTable.create();
        return new Kept(
                DynamoDbCartsIT.carts(table),
                new DynamoDbIdleCarts(table::client, table.name(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }
}
