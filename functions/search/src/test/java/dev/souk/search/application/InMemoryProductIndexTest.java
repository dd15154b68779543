package dev.souk.search.application;

import dev.souk.search.fixture.InMemoryProductIndex;

class InMemoryProductIndexTest extends ProductIndexContract {
    @Override
    protected IndexUnderTest empty() {
        var index = new InMemoryProductIndex();
        return new IndexUnderTest(index, index);
    }
}
