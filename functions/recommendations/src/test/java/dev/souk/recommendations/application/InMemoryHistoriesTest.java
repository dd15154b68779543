package dev.souk.recommendations.application;

import dev.souk.recommendations.InMemoryHistories;

class InMemoryHistoriesTest extends HistoriesContract {
    @Override
    protected Histories empty() {
        return new InMemoryHistories();
    }
}
