package dev.souk.orders.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.Customers;
import dev.souk.orders.application.CustomersContract;

class DynamoDbCustomersIT extends CustomersContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbCustomers customers = new DynamoDbCustomers(table.client(), table.name());

    @Override
    protected Customers customers() {
        return customers;
    }
}
