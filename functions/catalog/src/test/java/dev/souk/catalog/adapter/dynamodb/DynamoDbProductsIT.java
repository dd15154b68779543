package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.ProductsContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbProductsIT extends ProductsContract {
    @Override
    protected CatalogPorts ports() {
        return DynamoDbCatalog.over(TestTable.create());
    }
}
