package dev.souk.inventory.adapter.dynamodb;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.ExpiryContract;

class DynamoDbExpiryIT extends ExpiryContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected InventoryFixture empty() {
        return fixture.ports();
    }
}
