package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.StockContract;
import dev.souk.lambda.dynamodb.Items;
import org.junit.jupiter.api.Test;

class DynamoDbStockIT extends StockContract {
    @Override
    protected InventoryFixture empty() {
        return TableFixture.create().ports();
    }

    @Test
    void writes_a_movement_that_carries_the_fact() {
        TableFixture fixture = TableFixture.create();
        fixture.ports().with(MILK, 10);

        var movement = fixture.table().items().stream()
                .filter(item -> Items.string(item, "sk").startsWith("M#"))
                .toList();

        assertThat(movement).singleElement().satisfies(item -> {
            assertThat(Items.string(item, "pk")).isEqualTo("S#whole-milk");
            assertThat(Items.string(item, "kind")).isEqualTo("RECEIPT");
            assertThat(Items.number(item, "quantity")).isEqualTo(10);
            assertThat(Items.string(item, "events"))
                    .contains("\"StockReceived\"", "\"quantity\":10", "\"note-1\"", "\"correlation-1\"");
        });
    }
}
