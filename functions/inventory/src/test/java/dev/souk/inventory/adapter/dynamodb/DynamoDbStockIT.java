package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.RememberedReply;
import dev.souk.inventory.application.StockContract;
import dev.souk.inventory.domain.Adjustment;
import dev.souk.inventory.domain.AdjustmentReason;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.util.Optional;
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

    @Test
    void tells_of_an_adjustment_but_not_what_staff_noted() {
        TableFixture fixture = TableFixture.create();
        InventoryFixture shop = fixture.ports().with(MILK, 10);
        var damaged = new Adjustment(MILK, -2, AdjustmentReason.DAMAGED, "fell down");
        StockParts less = damaged.applyTo(shop.stockOf(MILK)).orElseThrow();

        shop.stock()
                .book(
                        shop.stockOf(MILK),
                        less,
                        damaged,
                        new RememberedReply(new IdempotentRequest("I#1", "fingerprint"), InventoryFixture.reply(less)));

        assertThat(fixture.table().items())
                .filteredOn(item -> Items.optional(item, "kind").equals(Optional.of("ADJUSTMENT")))
                .singleElement()
                .satisfies(item -> assertThat(Items.string(item, "events"))
                        .contains("\"StockAdjusted\"", "\"delta\":-2", "\"DAMAGED\"", "\"aggregateVersion\":2")
                        .doesNotContain("fell down"));
    }
}
