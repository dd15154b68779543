package dev.souk.inventory.application;

import dev.souk.inventory.InventoryFixture;

class InMemoryStockTest extends StockContract {
    @Override
    protected InventoryFixture empty() {
        return InventoryFixture.inMemory();
    }
}
