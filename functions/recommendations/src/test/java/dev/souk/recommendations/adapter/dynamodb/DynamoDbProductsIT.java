package dev.souk.recommendations.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.application.ProductsContract;

class DynamoDbProductsIT extends ProductsContract {
    @Override
    protected Products empty() {
        TestTable table = TestTable.create();
        return new DynamoDbProducts(table::client, table.name());
    }
}
