package dev.souk.inventory.adapter.events;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.events.MoneyAmount;
import dev.souk.events.orders.ConfirmedLine;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.adapter.dynamodb.TableFixture;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.lambda.Json;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnOrderConfirmedHandlerIT {
    private final TableFixture fixture = TableFixture.create();
    private final OnOrderConfirmedHandler handler = new OnOrderConfirmedHandler(Map.of(
            "TABLE_NAME", fixture.table().name(),
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_SESSION_TOKEN", "test",
            "AWS_ENDPOINT_URL", DynamoDbLocal.shared().endpoint().toString()));

    @Test
    void sells_what_was_held_and_hands_back_the_order_that_holds_nothing() throws IOException {
        InventoryFixture shop = fixture.ports().with(MILK, 5);
        OrderId good = new OrderId("good");
        shop.reservations().hold(held(good, line(MILK, 2)));

        String reply = deliver(message("m1", "unheard-of"), message("m2", "good"), message("m3", "good"));

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
        assertThat(shop.reservations().find(good)).containsInstanceOf(Committed.class);
        assertThat(fixture.table().items())
                .anySatisfy(
                        item -> assertThat(String.valueOf(item.get("events"))).contains("StockCommitted", "c-good"));
    }

    private String deliver(Map<?, ?>... messages) throws IOException {
        byte[] batch = Json.write(Map.of("Records", List.of(messages))).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(batch), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> message(String id, String order) {
        var type = EventType.ORDER_CONFIRMED;
        var metadata = new EventMetadata(
                UUID.randomUUID().toString(),
                type.detailType(),
                type.schemaVersion(),
                InventoryFixture.NOW,
                order,
                2,
                "c-" + order,
                null,
                null);
        var data = new OrderConfirmed(
                order,
                "customer-1",
                "cart-1",
                List.of(new ConfirmedLine("whole-milk", 2)),
                new MoneyAmount(258, "EUR"));
        var entry = EventWriter.entry(metadata, data);
        return Map.of(
                "messageId",
                id,
                "body",
                Json.write(
                        Map.of("source", entry.source(), "detail-type", entry.detailType(), "detail", entry.detail())));
    }
}
