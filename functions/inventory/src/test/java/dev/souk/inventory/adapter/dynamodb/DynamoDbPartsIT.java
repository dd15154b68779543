package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.application.PartsContract;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Sku;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DynamoDbPartsIT extends PartsContract {
    @Override
    protected InventoryFixture empty() {
        return TableFixture.create().ports();
    }

    @Test
    void refuses_what_lies_too_scattered_for_one_transaction() {
        InventoryFixture shop = empty();
        List<Sku> skus = Stream.of("a", "b", "c", "d").map(Sku::new).toList();
        skus.forEach(sku -> shop.with(sku, 16).spread(sku, 16, "main"));

        assertThat(shop.reservations().hold(all(skus, 16))).isEqualTo(new HoldResult.SoldOut(skus));
        assertThat(shop.reservations().hold(all(skus, 12))).isEqualTo(new HoldResult.Stored());
    }

    private static Held all(List<Sku> skus, int units) {
        Lines lines = new Lines(skus.stream().map(sku -> line(sku, units)).toList());
        return new Held(ORDER, lines, InventoryFixture.NOW, 1);
    }
}
