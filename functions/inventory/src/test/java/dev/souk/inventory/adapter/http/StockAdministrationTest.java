package dev.souk.inventory.adapter.http;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adjustments, the safety stock and the journal, as staff use them. */
class StockAdministrationTest {
    private static final String STOCK = "/admin/stock/{sku}";

    private final InMemoryInventory memory = new InMemoryInventory();
    private final InventoryFixture shop = new InventoryFixture(memory, memory).with(MILK, 10);
    private final HttpFunction function =
            InventoryModule.http(new Environment(Map.of()), memory, memory.replies(), InventoryFixture.cursors());

    @Test
    void books_an_adjustment_once_per_key() {
        TestRequests request = adjust("key-1", "{\"delta\":-3,\"reason\":\"DAMAGED\",\"note\":\"fell down\"}");

        HttpReply first = answer(request);
        HttpReply second = answer(request);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body())
                .isEqualTo(
                        "{\"sku\":\"whole-milk\",\"onHand\":7,\"reserved\":0,\"safetyStock\":0,\"available\":7,"
                                + "\"received\":10,\"parts\":[{\"location\":\"main\",\"bucket\":0,\"onHand\":7,\"reserved\":0,\"safetyStock\":0,\"available\":7}]}");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(answer(adjust("key-1", "{\"delta\":-4,\"reason\":\"DAMAGED\"}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refuses_to_go_below_what_is_held_now_and_under_the_same_key() {
        shop.reservations().hold(held(ORDER, line(MILK, 8)));
        TestRequests request = adjust("key-1", "{\"delta\":-3,\"reason\":\"LOST\"}");

        HttpReply first = answer(request);
        shop.with(MILK, 5);

        assertThat(first.status()).isEqualTo(409);
        assertThat(Json.tree(first.body()).path("type").asText()).isEqualTo("below-reserved");
        assertThat(first.body()).contains("10 units lie there and 8 of them are held for orders");
        assertThat(answer(request).body()).isEqualTo(first.body());
        assertThat(answer(adjust("key-2", "{\"delta\":-3,\"reason\":\"LOST\"}")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"delta\":0,\"reason\":\"LOST\"}",
                "{\"delta\":1000001,\"reason\":\"LOST\"}",
                "{\"delta\":1}",
                "{\"delta\":1,\"reason\":\"EATEN\"}",
                "{\"delta\":1,\"reason\":\"LOST\",\"note\":\"\"}",
                "{\"delta\":1,\"reason\":\"LOST\",\"onHand\":5}"
            })
    void refuses_what_is_no_adjustment(String body) {
        assertThat(answer(adjust("key-1", body)).status()).isEqualTo(400);
        assertThat(shop.stockOf(MILK).onHand()).isEqualTo(10);
    }

    @Test
    void sets_the_safety_stock_if_the_version_still_stands() {
        HttpReply set = answer(safety(6).header("if-match", "\"1\""));

        assertThat(set.status()).isEqualTo(200);
        assertThat(Json.tree(set.body()).path("available").asInt()).isEqualTo(4);
        assertThat(set.headers()).containsEntry("etag", "\"2\"");
        assertThat(answer(safety(7).header("if-match", "\"1\"")).status()).isEqualTo(412);
        assertThat(answer(safety(7)).status()).isEqualTo(200);
        assertThat(answer(TestRequests.get("/products/{sku}/availability").path("sku", "whole-milk"))
                        .body())
                .contains("LOW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"safetyStock\":-1}", "{\"safetyStock\":1000001}", "{\"safetyStock\":null}"})
    void refuses_what_is_no_safety_stock(String body) {
        assertThat(answer(staff(TestRequests.put(STOCK), "whole-milk").text(body))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void knows_no_safety_stock_and_no_journal_of_what_was_never_booked() {
        assertThat(answer(staff(TestRequests.put(STOCK), "oat-milk").text("{\"safetyStock\":1}"))
                        .status())
                .isEqualTo(404);
        assertThat(answer(staff(TestRequests.get(STOCK + "/movements"), "oat-milk"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shows_the_journal_page_by_page_newest_first() {
        for (int i = 1; i <= 4; i++) {
            answer(adjust("key-" + i, "{\"delta\":%d,\"reason\":\"FOUND\"}".formatted(i)));
        }
        List<Long> quantities = new ArrayList<>();
        JsonNode page = Json.tree(answer(journal().query("limit", "2")).body());
        while (true) {
            page.path("items")
                    .forEach(item -> quantities.add(item.path("quantity").asLong()));
            if (!page.has("next")) {
                break;
            }
            page = Json.tree(answer(journal()
                            .query("limit", "2")
                            .query("cursor", page.path("next").asText()))
                    .body());
        }

        assertThat(quantities).containsExactly(4L, 3L, 2L, 1L, 10L);
        assertThat(page.path("items").path(0).toString())
                .isEqualTo("{\"at\":\"2026-05-04T10:15:30Z\",\"kind\":\"RECEIPT\",\"quantity\":10,\"onHand\":10,"
                        + "\"reserved\":0,\"reference\":\"note-1\",\"location\":\"main\"}");
        assertThat(answer(journal().query("cursor", "made-up")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(names = "STAFF", mode = EnumSource.Mode.EXCLUDE)
    void is_for_staff(Role role) {
        assertThat(answer(adjust("key-1", "{\"delta\":1,\"reason\":\"FOUND\"}").by("somebody", role))
                        .status())
                .isEqualTo(403);
        assertThat(answer(safety(1).by("somebody", role)).status()).isEqualTo(403);
        assertThat(answer(journal().by("somebody", role)).status()).isEqualTo(403);
    }

    private static TestRequests adjust(String key, String body) {
        return staff(TestRequests.post(STOCK + "/adjustments"), "whole-milk")
                .header("idempotency-key", key)
                .text(body);
    }

    private static TestRequests safety(int units) {
        return staff(TestRequests.put(STOCK), "whole-milk").body(Map.of("safetyStock", units));
    }

    private static TestRequests journal() {
        return staff(TestRequests.get(STOCK + "/movements"), "whole-milk");
    }

    private static TestRequests staff(TestRequests request, String sku) {
        return request.path("sku", sku).by("staff-1", Role.STAFF);
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.build());
    }
}
