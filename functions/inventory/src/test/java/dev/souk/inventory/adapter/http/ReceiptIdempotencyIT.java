package dev.souk.inventory.adapter.http;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.adapter.dynamodb.TableFixture;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptIdempotencyIT {
    private final TableFixture fixture = TableFixture.create();
    private final HttpFunction function = InventoryModule.http(
            new Environment(Map.of()), fixture.ports().stock(), fixture.replies(), InventoryFixture.cursors());

    @Test
    void books_once_when_twenty_identical_requests_come_at_once() throws InterruptedException {
        Callable<HttpReply> send = () -> send("key-1", 7);
        List<HttpReply> replies;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            replies = threads.invokeAll(Stream.generate(() -> send).limit(20).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(replies).extracting(HttpReply::status).containsOnly(201);
        assertThat(replies)
                .extracting(HttpReply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(replies)
                .filteredOn(reply -> !reply.headers().containsKey("idempotent-replayed"))
                .hasSize(1);
        assertThat(fixture.ports().stockOf(MILK).received()).isEqualTo(7);
    }

    @Test
    void refuses_a_key_that_was_used_for_something_else() {
        send("key-1", 7);

        assertThat(send("key-1", 8).status()).isEqualTo(422);
        assertThat(fixture.ports().stockOf(MILK).received()).isEqualTo(7);
    }

    @Test
    void books_again_under_another_key() {
        send("key-1", 7);

        assertThat(send("key-2", 7).body()).contains("\"available\":14,\"received\":14");
    }

    private HttpReply send(String key, int quantity) {
        return function.answer(TestRequests.post("/admin/stock/{sku}/receipts")
                .path("sku", MILK.value())
                .header("idempotency-key", key)
                .body(Map.of("quantity", quantity, "reference", "note-1"))
                .by("staff-1", Role.STAFF)
                .build());
    }
}
