package dev.souk.search.adapter.dynamodb;

import dev.souk.lambda.fixture.TestTable;
import dev.souk.search.application.SearchDocuments;
import dev.souk.search.application.SearchDocumentsContract;

class DynamoDbSearchDocumentsIT extends SearchDocumentsContract {
    @Override
    protected SearchDocuments documents() {
        TestTable table = TestTable.create();
        return new DynamoDbSearchDocuments(table::client, table.name());
    }
}
