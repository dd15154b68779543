package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.CheckoutFacts;
import dev.souk.orders.application.CheckoutFactsContract;

class DynamoDbCheckoutFactsIT extends CheckoutFactsContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbCheckoutFacts facts = new DynamoDbCheckoutFacts(table.client(), table.name());

    @Override
    protected CheckoutFacts facts() {
        return facts;
    }
}
