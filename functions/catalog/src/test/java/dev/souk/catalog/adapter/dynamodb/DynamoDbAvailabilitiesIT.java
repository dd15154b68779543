package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.AvailabilitiesContract;
import dev.souk.catalog.application.CatalogPorts;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbAvailabilitiesIT extends AvailabilitiesContract {
    @Override
    protected CatalogPorts ports() {
        return DynamoDbCatalog.over(TestTable.create());
    }
}
