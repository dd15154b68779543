package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static dev.souk.catalog.CatalogFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductOutboxIT {
    private final TestTable table = TestTable.create();
    private final CatalogPorts ports = DynamoDbCatalog.over(table);

    @Test
    void tells_of_a_new_product() {
        ports.products().save(created(milk()));

        JsonNode fact = facts().getFirst();
        assertThat(fact.path("source").asText()).isEqualTo("souk.catalog");
        assertThat(fact.path("detailType").asText()).isEqualTo("ProductPublished");
        JsonNode metadata = fact.path("detail").path("metadata");
        assertThat(metadata.path("aggregateId").asText()).isEqualTo("whole-milk");
        assertThat(metadata.path("aggregateVersion").asLong()).isEqualTo(1);
        assertThat(metadata.path("correlationId").asText()).isEqualTo("correlation-1");
        assertThat(Json.write(fact.path("detail").path("data")))
                .isEqualTo("{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"category\":\"dairy\","
                        + "\"price\":{\"amount\":119,\"currency\":\"EUR\"},\"description\":\"One of our own.\","
                        + "\"taxClass\":\"STANDARD\"}");
    }

    @Test
    void tells_of_a_change_of_price_twice_each_in_its_own_version() {
        ports.products().save(created(milk()));
        ports.products().save(changed(milk(), milkAt(129)));

        assertThat(told()).containsExactly("ProductUpdated 2", "PriceChanged 3");
        assertThat(Json.write(facts().getLast().path("detail").path("data")))
                .isEqualTo("{\"sku\":\"whole-milk\",\"oldPrice\":{\"amount\":119,\"currency\":\"EUR\"},"
                        + "\"newPrice\":{\"amount\":129,\"currency\":\"EUR\"},"
                        + "\"effectiveFrom\":\"2026-03-01T10:00:00Z\"}");
    }

    @Test
    void tells_of_a_withdrawal_and_of_the_return() {
        ports.products().save(created(milk()));
        ProductChange gone = withdrawn(milk());
        ports.products().save(gone);
        assertThat(told()).containsExactly("ProductUnpublished 2");

        ports.products().save(changed(gone.after(), milkAt(129)));
        assertThat(told()).containsExactly("ProductPublished 3");
    }

    @Test
    void tells_nothing_when_only_the_availability_changes() {
        ports.products().save(created(milk()));
        List<JsonNode> before = facts();
        ports.availabilities().record(milk().sku(), Availability.LOW, 1);

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void tells_a_product_again_in_the_version_it_has() {
        ports.products().save(created(milk()));

        assertThat(ports.products().restate(milk())).isTrue();
        assertThat(told()).containsExactly("ProductUpdated 1");
    }

    private List<String> told() {
        return facts().stream()
                .map(fact -> "%s %d"
                        .formatted(
                                fact.path("detailType").asText(),
                                fact.path("detail")
                                        .path("metadata")
                                        .path("aggregateVersion")
                                        .asLong()))
                .toList();
    }

    private List<JsonNode> facts() {
        List<String> outbox = table.items().stream()
                .flatMap(item -> Items.optional(item, "events").stream())
                .toList();
        assertThat(outbox).hasSize(1);
        List<JsonNode> facts = new ArrayList<>();
        Json.tree(outbox.getFirst()).forEach(facts::add);
        return facts;
    }
}
