package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.domain.Availability;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductOutboxIT {
    private final TestTable table = TestTable.create();
    private final CatalogPorts ports = DynamoDbCatalog.over(table);

    @Test
    void tells_of_a_new_product() {
        ports.products().publish(milk());

        JsonNode fact = onlyFact();
        assertThat(fact.path("source").asText()).isEqualTo("souk.catalog");
        assertThat(fact.path("detailType").asText()).isEqualTo("ProductPublished");
        JsonNode metadata = fact.path("detail").path("metadata");
        assertThat(metadata.path("aggregateId").asText()).isEqualTo("whole-milk");
        assertThat(metadata.path("aggregateVersion").asLong()).isEqualTo(1);
        assertThat(metadata.path("correlationId").asText()).isEqualTo("correlation-1");
        assertThat(Json.write(fact.path("detail").path("data")))
                .isEqualTo("{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"category\":\"dairy\","
                        + "\"price\":{\"amount\":119,\"currency\":\"EUR\"}}");
    }

    @Test
    void tells_of_a_change_in_place_of_what_it_told_before() {
        ports.products().publish(milk());
        ports.products().update(milk(), milk().changedTo(milkAt(129)));

        JsonNode fact = onlyFact();
        assertThat(fact.path("detailType").asText()).isEqualTo("ProductUpdated");
        assertThat(fact.path("detail").path("metadata").path("aggregateVersion").asLong())
                .isEqualTo(2);
    }

    @Test
    void tells_nothing_when_only_the_availability_changes() {
        ports.products().publish(milk());
        JsonNode before = onlyFact();
        ports.availabilities().record(milk().sku(), Availability.LOW, 1);

        assertThat(onlyFact()).isEqualTo(before);
    }

    private JsonNode onlyFact() {
        List<String> outbox = table.items().stream()
                .flatMap(item -> Items.optional(item, "events").stream())
                .toList();
        assertThat(outbox).hasSize(1);
        JsonNode facts = Json.tree(outbox.getFirst());
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }
}
