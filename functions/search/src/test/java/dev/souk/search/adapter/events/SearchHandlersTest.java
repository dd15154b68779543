package dev.souk.search.adapter.events;

import static dev.souk.search.fixture.Products.added;
import static dev.souk.search.fixture.Products.product;
import static dev.souk.search.fixture.Products.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.inventory.Availability;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.search.application.IndexUpdates;
import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Sku;
import dev.souk.search.fixture.InMemoryProductIndex;
import dev.souk.search.fixture.InMemorySearchDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchHandlersTest {
    private static final Environment NONE = new Environment(Map.of());

    private final InMemorySearchDocuments documents = new InMemorySearchDocuments();
    private final InMemoryProductIndex index = new InMemoryProductIndex();
    private final OnProductFactHandler facts = new OnProductFactHandler(NONE, documents);
    private final IndexerHandler indexer = new IndexerHandler(NONE, documents, index);

    private static JsonNode call(RequestStreamHandler handler, JsonNode input) throws IOException {
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return Json.tree(output.toString(StandardCharsets.UTF_8));
    }

    private void hear(EventData fact, String sku, long version) throws IOException {
        EventType type = EventType.of(fact.getClass());
        var metadata = new EventMetadata(
                "018f0000-0000-7000-8000-000000000001",
                type.detailType(),
                type.schemaVersion(),
                Instant.EPOCH,
                sku,
                version,
                "correlation-1",
                null,
                null);
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("source", type.source()).put("detail-type", type.detailType());
        ObjectNode detail = event.putObject("detail");
        detail.set("metadata", Json.tree(Json.write(metadata)));
        detail.set("data", Json.tree(Json.write(fact)));
        ObjectNode batch = Json.mapper().createObjectNode();
        batch.putArray("Records").addObject().put("messageId", "m-1").put("body", event.toString());
        assertThat(call(facts, batch).path("batchItemFailures")).isEmpty();
    }

    private JsonNode follow(String... skus) throws IOException {
        ObjectNode batch = Json.mapper().createObjectNode();
        ArrayNode records = batch.putArray("Records");
        for (String sku : skus) {
            ObjectNode change = records.addObject().put("eventName", "MODIFY").putObject("dynamodb");
            change.put("SequenceNumber", "s-" + sku);
            change.putObject("Keys").putObject("sk").put("S", sku);
        }
        return call(indexer, batch);
    }

    @Test
    void what_the_catalog_and_inventory_say_is_found_once_the_change_is_followed() throws IOException {
        var cost = new MoneyAmount(119, "EUR");
        hear(new AvailabilityChanged("milk", Availability.LOW, Availability.OUT), "milk", 1);
        hear(new ProductUpdated("milk", "Whole milk", "dairy", cost), "milk", 2);
        hear(new ProductPublished("milk", "Milk", "dairy", cost), "milk", 1);
        assertThat(index.search(words("milk")).total()).isZero();

        assertThat(follow("milk", "unheard-of").path("batchItemFailures")).isEmpty();
        assertThat(index.search(words("milk")).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.details().name()).isEqualTo("Whole milk");
            assertThat(hit.availability().name()).isEqualTo("LOW");
        });
    }

    @Test
    void a_product_that_is_withdrawn_is_not_found_any_more() throws IOException {
        SearchDocument tea = SearchDocument.unknown(new Sku("tea"))
                .described(product("tea", "Tea").details(), new Money(300, "EUR"), 1);
        documents.save(tea, 0);
        follow("tea");
        documents.save(tea.withdrawn(2), 1);
        follow("tea");

        assertThat(index.search(words("tea")).total()).isZero();
    }

    @Test
    void a_rebuild_goes_through_all_documents_step_by_step_and_drops_what_has_none() throws IOException {
        IntStream.range(0, 30).forEach(i -> {
            var sku = new Sku("tea-" + i);
            documents.save(
                    SearchDocument.unknown(sku)
                            .described(product(sku.value(), "Tea").details(), new Money(300, "EUR"), 1),
                    0);
        });
        index.apply(() -> added(product("ghost", "Tea")));

        JsonNode reply = call(indexer, Json.tree("{\"rebuild\":true}"));

        assertThat(reply.toString()).isEqualTo("{\"documents\":30}");
        assertThat(index.search(words("tea")).total()).isEqualTo(30);
        assertThat(index.search(words("ghost")).total()).isZero();
    }

    @Test
    void a_failing_batch_is_delivered_again_as_a_whole() throws IOException {
        var broken = new IndexerHandler(NONE, documents, new IndexUpdates() {
            @Override
            public void apply(Supplier<IndexChange> change) {
                throw new IllegalStateException("the bucket is gone");
            }

            @Override
            public void clear() {
                throw new IllegalStateException("the bucket is gone");
            }
        });
        ObjectNode batch = Json.mapper().createObjectNode();
        ObjectNode change = batch.putArray("Records").addObject().putObject("dynamodb");
        change.put("SequenceNumber", "s-1").putObject("Keys").putObject("sk").put("S", "tea");

        assertThat(call(broken, batch).toString()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"s-1\"}]}");
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> call(indexer, Json.tree("{\"rebuild\":false}")))
                .hasMessageContaining("rebuild");
        assertThatThrownBy(() -> call(indexer, Json.tree("{\"rebuild\":true,\"shard\":99}")))
                .hasMessageContaining("a shard is 0 to 15");
    }
}
