package dev.souk.catalog.adapter.events;

import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.milk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.domain.Availability;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnAvailabilityChangedHandlerTest {
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final OnAvailabilityChangedHandler handler =
            new OnAvailabilityChangedHandler(new Environment(Map.of()), catalog);

    @Test
    void shows_the_newest_word_however_often_and_in_whichever_order_it_comes() throws IOException {
        catalog.save(created(milk()));

        String reply = deliver(
                message("1", "whole-milk", "LOW", 2),
                message("2", "whole-milk", "IN_STOCK", 1),
                message("3", "whole-milk", "OUT", 3),
                message("4", "whole-milk", "LOW", 2));

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(catalog.product(MILK).orElseThrow().availability()).isEqualTo(Availability.OUT);
    }

    @Test
    void hands_back_only_what_it_cannot_take() throws IOException {
        catalog.save(created(milk()));

        String reply = deliver(
                message("1", "No Sku", "LOW", 1),
                message("2", "whole-milk", "PERHAPS", 1),
                message("3", "whole-milk", "IN_STOCK", 1));

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"2\"}]}");
        assertThat(catalog.product(MILK).orElseThrow().availability()).isEqualTo(Availability.IN_STOCK);
    }

    private static Map<String, String> message(String id, String sku, String availability, long version) {
        var metadata = Map.of(
                "eventId",
                "0190a6f0-0000-7000-8000-00000000000" + id,
                "type",
                "AvailabilityChanged",
                "schemaVersion",
                1,
                "occurredAt",
                "2026-03-01T10:00:00Z",
                "aggregateId",
                sku,
                "aggregateVersion",
                version,
                "correlationId",
                "correlation-1");
        var data = Map.of("sku", sku, "availability", availability, "previous", "OUT");
        return Map.of(
                "messageId",
                id,
                "body",
                Json.write(Map.of(
                        "source", "souk.inventory",
                        "detail-type", "AvailabilityChanged",
                        "detail", Map.of("metadata", metadata, "data", data))));
    }

    @SafeVarargs
    private String deliver(Map<String, String>... messages) throws IOException {
        byte[] batch = Json.write(Map.of("Records", messages)).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
