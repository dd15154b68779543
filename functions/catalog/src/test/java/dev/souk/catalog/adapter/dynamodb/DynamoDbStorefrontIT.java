package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.StorefrontContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbStorefrontIT extends StorefrontContract {
    @Override
    protected CatalogPorts ports() {
        return DynamoDbCatalog.over(TestTable.create());
    }
}
