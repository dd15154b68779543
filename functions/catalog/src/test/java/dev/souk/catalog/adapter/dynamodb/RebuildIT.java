package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.product;
import static dev.souk.catalog.CatalogFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.RebuildReadModel;
import dev.souk.catalog.application.RemoveRetired;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RebuildIT {
    private final TestTable table = TestTable.create();
    private final CatalogPorts ports = DynamoDbCatalog.over(table);
    private final SteppingClock clock = new SteppingClock();
    private final DynamoDbReadModel readModel = new DynamoDbReadModel(table::client, table.name());
    private final RebuildReadModel rebuild = new RebuildReadModel(ports.products(), readModel, clock);
    private final RemoveRetired removeRetired = new RemoveRetired(readModel, clock);

    @Test
    void makes_the_same_again_chunk_by_chunk_and_removes_the_old() {
        fill();
        Map<String, Object> before = generation(1);

        int chunks = 1;
        while (!rebuild.handle(3).finished()) {
            chunks++;
        }
        assertThat(chunks).isEqualTo(4);
        assertThat(generation(2)).isEqualTo(before);

        assertThat(removeRetired.handle(5)).isFalse();
        assertThat(generation(1))
                .as("still read by those who looked a moment ago")
                .isNotEmpty();
        clock.step(Duration.ofMinutes(3));
        assertThat(removeRetired.handle(5)).isTrue();
        assertThat(removeRetired.handle(5)).isFalse();
        assertThat(generation(1)).isEmpty();
        assertThat(ports.storefront().page(Listing.ALL, null, 100).cards()).hasSize(9);
    }

    @Test
    void takes_up_what_is_written_while_it_runs() {
        fill();
        rebuild.handle(5);
        Product early = product("sku-1", DAIRY);
        ports.products().save(changed(early, details("Renamed", BAKERY, 1)));
        ports.products().save(created(product("sku-99", DAIRY)));
        ports.availabilities().record(early.sku(), Availability.LOW, 9);
        while (!rebuild.handle(5).finished()) {
            assertThat(ports.storefront().product(early.sku())).isPresent();
        }

        assertThat(generation(2)).isEqualTo(generation(1));
        assertThat(ports.storefront().product(early.sku()).orElseThrow().availability())
                .isEqualTo(Availability.LOW);
    }

    @Test
    void lets_only_one_of_two_take_the_same_step() {
        fill();
        var first = readModel.rebuild();
        readModel.advance(first, new Sku("sku-1"));

        assertThatThrownBy(() -> readModel.advance(first, new Sku("sku-1"))).isInstanceOf(StaleWrite.class);
        assertThat(readModel.rebuild().after()).isEqualTo(new Sku("sku-1"));
    }

    @Test
    void begins_no_other_while_the_replaced_one_is_kept_up() {
        fill();
        rebuild.handle(20);

        assertThatThrownBy(() -> rebuild.handle(20))
                .isInstanceOf(StaleWrite.class)
                .hasMessageContaining("generation 1 has not been removed yet");
        clock.step(Duration.ofMinutes(3));
        removeRetired.handle(20);
        assertThat(rebuild.handle(20).generation()).isEqualTo(3);
    }

    /** Ten products, one of them withdrawn. */
    private void fill() {
        for (int i = 0; i < 10; i++) {
            ports.products().save(created(product("sku-" + i, i % 2 == 0 ? DAIRY : BAKERY)));
        }
        ports.products().save(withdrawn(product("sku-0", DAIRY)));
        ports.availabilities().record(new Sku("sku-3"), Availability.IN_STOCK, 4);
    }

    /** The items of a generation by their keys without it; what only says that nothing is shown is left out. */
    private Map<String, Object> generation(long number) {
        Map<String, Object> items = new TreeMap<>();
        String prefix = "G%d#".formatted(number);
        for (Map<String, AttributeValue> item : table.items()) {
            String pk = Items.string(item, "pk");
            if (pk.startsWith(prefix) && !item.containsKey("hidden")) {
                Map<String, AttributeValue> rest = new HashMap<>(item);
                rest.remove("pk");
                items.put(pk.substring(prefix.length()) + "/" + Items.string(item, "sk"), rest);
            }
        }
        return items;
    }
}
