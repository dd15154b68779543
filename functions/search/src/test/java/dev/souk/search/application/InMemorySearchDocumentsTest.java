package dev.souk.search.application;

import dev.souk.search.fixture.InMemorySearchDocuments;

class InMemorySearchDocumentsTest extends SearchDocumentsContract {
    @Override
    protected SearchDocuments documents() {
        return new InMemorySearchDocuments();
    }
}
