package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.PricesContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbPricesIT extends PricesContract {
    @Override
    protected CatalogPorts ports() {
        return DynamoDbCatalog.over(TestTable.create());
    }
}
