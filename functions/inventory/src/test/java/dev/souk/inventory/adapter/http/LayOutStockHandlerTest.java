package dev.souk.inventory.adapter.http;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.InventoryModule;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locations and buckets, as staff set them. */
class LayOutStockHandlerTest {
    private static final String TWO = "{\"locations\":[\"berlin\",\"main\"],\"buckets\":2}";

    private final InMemoryInventory memory = new InMemoryInventory();
    private final InventoryFixture shop = new InventoryFixture(memory, memory).with(MILK, 10);
    private final HttpFunction function =
            InventoryModule.http(new Environment(Map.of()), memory, memory.replies(), InventoryFixture.cursors());

    @Test
    void lays_out_stock_and_keeps_some_of_it_back_at_one_location() {
        shop.with(MILK, 4, "berlin");

        assertThat(layOut(TWO).body())
                .contains(
                        "\"available\":14",
                        "{\"location\":\"berlin\",\"bucket\":0,\"onHand\":2,",
                        "{\"location\":\"main\",\"bucket\":1,\"onHand\":5,");
        String kept = put("/admin/stock/{sku}", "{\"safetyStock\":3,\"location\":\"berlin\"}")
                .body();
        assertThat(Json.tree(kept).path("safetyStock").asLong()).isEqualTo(3);
        assertThat(shop.stockOf(MILK).at("berlin").available()).isEqualTo(1);
        assertThat(layOut(TWO).status()).isEqualTo(200);
        assertThat(shop.stockOf(MILK).at("berlin").safetyStock()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"locations\":[],\"buckets\":2}",
                "{\"locations\":[\"main\"]}",
                "{\"locations\":[\"main\"],\"buckets\":17}",
                "{\"locations\":[\"main\",\"main\"],\"buckets\":2}",
                "{\"locations\":[\"Main\"],\"buckets\":2}",
                "{\"locations\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"buckets\":1}"
            })
    void refuses_what_is_no_layout(String body) {
        assertThat(layOut(body).status()).isEqualTo(400);
    }

    @Test
    void refuses_more_parts_than_a_transaction_can_change() {
        String most = "{\"locations\":[\"a\",\"b\",\"main\"],\"buckets\":16}";
        assertThat(layOut(most).status()).isEqualTo(200);

        HttpReply refused = layOut("{\"locations\":[\"a\",\"b\",\"c\",\"main\"],\"buckets\":16}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Json.tree(refused.body()).path("type").asText()).isEqualTo("too-many-parts");
        assertThat(put("/admin/stock/{sku}", "{\"safetyStock\":3,\"location\":\"d\"}")
                        .status())
                .isEqualTo(409);
        var receipt = TestRequests.post("/admin/stock/{sku}/receipts")
                .header("idempotency-key", "key-1")
                .text("{\"quantity\":1,\"reference\":\"note\",\"location\":\"d\"}");
        assertThat(answer(receipt).status()).isEqualTo(409);
    }

    @Test
    void takes_some_off_one_location_and_never_what_another_has() {
        shop.with(MILK, 4, "berlin").spread(MILK, 3, "berlin");

        assertThat(adjust("key-1", -5).status()).isEqualTo(409);
        assertThat(adjust("key-2", -3).status()).isEqualTo(201);
        assertThat(shop.stockOf(MILK).at("berlin").onHand()).isEqualTo(1);
        assertThat(adjust("key-3", 2).status()).isEqualTo(201);
        assertThat(shop.stockOf(MILK).onHand()).isEqualTo(13);
        assertThat(shop.journalOf(MILK).getLast().location()).isEqualTo("berlin");
    }

    @Test
    void knows_stale_versions_and_products_that_never_came() {
        assertThat(answer(TestRequests.put("/admin/stock/{sku}/layout")
                                .header("if-match", "\"7\"")
                                .text(TWO))
                        .status())
                .isEqualTo(412);
        shop.stock().store(shop.stockOf(MILK), StockParts.none(MILK));
        assertThat(layOut(TWO).status()).isEqualTo(404);
    }

    private HttpReply adjust(String key, int delta) {
        return answer(TestRequests.post("/admin/stock/{sku}/adjustments")
                .header("idempotency-key", key)
                .text("{\"delta\":%d,\"reason\":\"STOCKTAKE\",\"location\":\"berlin\"}".formatted(delta)));
    }

    private HttpReply layOut(String body) {
        return put("/admin/stock/{sku}/layout", body);
    }

    private HttpReply put(String route, String body) {
        return answer(TestRequests.put(route).text(body));
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(
                request.path("sku", "whole-milk").by("staff-1", Role.STAFF).build());
    }
}
