package dev.souk.lambda.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.events.EventType;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventFunctionTest {
    private final List<String> heard = new ArrayList<>();
    private final EventFunction function = new EventFunction(new Environment(Map.of()))
            .on(ProductPublished.class, (product, metadata) -> {
                if (product.sku().equals("poison")) {
                    throw new IllegalStateException("cannot take this one");
                }
                heard.add(product.sku() + " because of "
                        + metadata.eventId().equals(Correlation.current().causationId()) + " in "
                        + Correlation.current().correlationId());
            });

    @Test
    void hands_back_only_the_messages_that_failed() throws IOException {
        String reply = deliver(message("1", published("rice")), message("2", published("poison")), message("3", "{"));
        assertThat(heard).containsExactly("rice because of true in c1");
        assertThat(reply).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"3\"}]}");
    }

    @Test
    void ignores_an_event_it_does_not_listen_for_and_a_field_it_does_not_know() throws IOException {
        String unknown = published("rice").replace("ProductPublished", "SomethingElse");
        String more = published("milk").replace("\"sku\":", "\"new\":1,\"sku\":");
        assertThat(deliver(message("1", unknown), message("2", more))).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(heard).hasSize(1);
    }

    @Test
    void hands_back_a_version_it_cannot_read() throws IOException {
        String newer = published("rice").replace("\"schemaVersion\":1", "\"schemaVersion\":2");
        assertThat(deliver(message("1", newer))).contains("\"itemIdentifier\":\"1\"");
        assertThat(heard).isEmpty();
    }

    private static String published(String sku) {
        return new Correlation("c1", null, null).call(() -> {
            var writer = new EventWriter(Clock.systemUTC(), UUID::randomUUID);
            OutboxEntry entry = EventWriter.entry(
                    writer.metadata(EventType.PRODUCT_PUBLISHED, sku, 1),
                    new ProductPublished(sku, "Name", "pantry", new MoneyAmount(1, "EUR")));
            return Json.write(
                    Map.of("source", entry.source(), "detail-type", entry.detailType(), "detail", entry.detail()));
        });
    }

    private static Map<String, String> message(String id, String body) {
        return Map.of("messageId", id, "body", body);
    }

    @SafeVarargs
    private String deliver(Map<String, String>... messages) throws IOException {
        byte[] batch = Json.write(Map.of("Records", messages)).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        function.handle(new ByteArrayInputStream(batch), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
