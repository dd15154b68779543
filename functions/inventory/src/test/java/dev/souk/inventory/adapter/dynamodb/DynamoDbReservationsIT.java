package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.ReservationsContract;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.lambda.dynamodb.Items;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbReservationsIT extends ReservationsContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected InventoryFixture empty() {
        return fixture.ports();
    }

    @Test
    void announces_a_hold_and_never_lets_ttl_delete_it() {
        empty().with(MILK, 2).reservations().hold(held(ORDER, line(MILK, 2)));

        assertThat(item()).doesNotContainKey("expiresAt");
        assertThat(Items.number(item(), "holdExpiresAt")).isEqualTo(InventoryFixture.NOW.getEpochSecond() + 1800);
        assertThat(Items.string(item(), "lines")).isEqualTo("[{\"sku\":\"whole-milk\",\"quantity\":2}]");
        assertThat(Items.string(item(), "events"))
                .contains("\"StockReserved\"", "\"aggregateId\":\"order-1\"", "\"expiresAt\":\"2026-05-04T10:45:30Z\"");
    }

    @Test
    void replaces_the_fact_with_every_change() {
        Held held = held(ORDER, line(MILK, 2));
        empty().with(MILK, 2).reservations().hold(held);

        empty().reservations().commit(held, held.commit());

        assertThat(Items.string(item(), "state")).isEqualTo("COMMITTED");
        assertThat(Items.string(item(), "events"))
                .contains("\"StockCommitted\"", "\"aggregateVersion\":2")
                .doesNotContain("StockReserved");
    }

    @Test
    void announces_what_was_missing_and_what_went_back() {
        empty().reservations().decide(new Rejected(ORDER, lines(line(MILK, 1)), List.of(MILK), 1));

        assertThat(Items.string(item(), "events")).contains("\"StockReservationRejected\"", "[\"whole-milk\"]");
    }

    @Test
    void announces_nothing_when_a_release_finds_nothing() {
        empty().reservations().decide(Released.tombstone(ORDER, "declined"));

        assertThat(Items.string(item(), "state")).isEqualTo("RELEASED");
        assertThat(item()).doesNotContainKey("events");
    }

    private Map<String, AttributeValue> item() {
        return fixture.table().items().stream()
                .filter(item -> Items.string(item, "pk").equals("R#order-1"))
                .findFirst()
                .orElseThrow();
    }
}
