package dev.souk.inventory.application;

import dev.souk.inventory.InventoryFixture;

class InMemoryReservationsTest extends ReservationsContract {
    @Override
    protected InventoryFixture empty() {
        return InventoryFixture.inMemory();
    }
}
