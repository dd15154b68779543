package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.snapshot.StackSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff, orders and the clock do to stock, from the synthesised templates. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class InventoryJourneyIT {
    private static final String TABLE = "souk-dev-inventory";

    private final RunningStack running;

    InventoryJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void what_nobody_confirms_in_time_can_be_bought_by_others() {
        String order = "stockjournal00000000000001";
        running.sell("stock-lamp", 900, 2);
        assertThat(reserve(order, "stock-lamp", 2)).isEqualTo("RESERVED");
        look();
        assertThat(stock("stock-lamp").path("available").asLong()).isZero();

        leaveForTwoDays(order);
        look();

        assertThat(stock("stock-lamp").path("available").asLong()).isEqualTo(2);
        assertThat(StackSnapshot.carried(running.stack().edge()))
                .anySatisfy(event -> assertThat(event.path("event").toString())
                        .contains("\"detail-type\":\"StockReservationExpired\"", order));
        assertThat(reserve(order, "stock-lamp", 2)).isEqualTo("REFUSED");
        assertThat(stock("stock-lamp").path("available").asLong()).isEqualTo(2);
    }

    @Test
    void staff_put_the_books_right_and_the_journal_explains_every_unit() {
        running.sell("stock-vase", 900, 10);
        assertThat(reserve("stockjournal00000000000002", "stock-vase", 4)).isEqualTo("RESERVED");

        String damaged = "{\"delta\":-3,\"reason\":\"DAMAGED\",\"note\":\"fell off the shelf\"}";
        ShopClient.Answer adjusted = adjust("stock-vase", "vase-1", damaged);
        assertThat(adjusted.status()).isEqualTo(201);
        assertThat(adjust("stock-vase", "vase-1", damaged).text()).isEqualTo(adjusted.text());
        ShopClient.Answer refused = adjust("stock-vase", "vase-2", "{\"delta\":-4,\"reason\":\"LOST\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("below-reserved");

        assertThat(staff("PUT", "/admin/stock/stock-vase", "{\"safetyStock\":3}", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(stock("stock-vase").path("available").asLong()).isZero();
        new Quiescence(running.stack().edge()).await();
        assertThat(running.stack()
                        .shop()
                        .get("", "/products/stock-vase/availability")
                        .body()
                        .path("availability")
                        .asText())
                .isEqualTo("OUT");
        assertThat(reserve("stockjournal00000000000003", "stock-vase", 1)).isEqualTo("OUT_OF_STOCK");

        assertThat(journal("stock-vase")).containsExactly("ADJUSTMENT -3 0", "RESERVATION 0 4", "RECEIPT 10 0");
    }

    @Test
    void everybody_hears_once_of_stock_that_runs_low_is_sold_out_and_comes_back() {
        running.sell("stock-clock", 900, 7);
        new Quiescence(running.stack().edge()).await();

        assertThat(reserve("stockjournal00000000000004", "stock-clock", 1)).isEqualTo("RESERVED");
        assertThat(reserve("stockjournal00000000000005", "stock-clock", 2)).isEqualTo("RESERVED");
        assertThat(told("stock-clock")).containsExactly("OUT IN_STOCK", "IN_STOCK LOW", "low 4");
        assertThat(reserve("stockjournal00000000000006", "stock-clock", 4)).isEqualTo("RESERVED");
        assertThat(told("stock-clock")).endsWith("low 4", "LOW OUT");

        String found = "{\"delta\":2,\"reason\":\"FOUND\"}";
        assertThat(adjust("stock-clock", "clock-1", found).status()).isEqualTo(201);
        assertThat(told("stock-clock")).endsWith("LOW OUT", "OUT LOW", "back 2");
        assertThat(adjust("stock-clock", "clock-2", found).status()).isEqualTo(201);
        assertThat(told("stock-clock")).hasSize(6);
    }

    /** What the bus carried of a product's availability. */
    private List<String> told(String sku) {
        new Quiescence(running.stack().edge()).await();
        List<String> told = new ArrayList<>();
        for (JsonNode carried : StackSnapshot.carried(running.stack().edge())) {
            JsonNode data = carried.at("/event/detail/data");
            if (data.path("sku").asText().equals(sku)) {
                switch (carried.at("/event/detail-type").asText()) {
                    case "AvailabilityChanged" ->
                        told.add("%s %s"
                                .formatted(
                                        data.path("previous").asText(),
                                        data.path("availability").asText()));
                    case "StockRunningLow" -> told.add("low " + data.path("available"));
                    case "BackInStock" -> told.add("back " + data.path("available"));
                    default -> {}
                }
            }
        }
        return told;
    }

    /** Kind and effects of each entry, read one by one. */
    private List<String> journal(String sku) {
        List<String> entries = new ArrayList<>();
        String path = "/admin/stock/%s/movements?limit=1".formatted(sku);
        for (String next = path; !next.isEmpty(); ) {
            JsonNode page = staff("GET", next, "", Map.of()).body();
            page.path("items")
                    .forEach(entry -> entries.add("%s %s %s"
                            .formatted(entry.path("kind").asText(), entry.path("onHand"), entry.path("reserved"))));
            next = page.has("next") ? path + "&cursor=" + page.path("next").asText() : "";
        }
        return entries;
    }

    private ShopClient.Answer adjust(String sku, String key, String body) {
        return staff("POST", "/admin/stock/%s/adjustments".formatted(sku), body, Map.of("idempotency-key", key));
    }

    private ShopClient.Answer staff(String method, String path, String body, Map<String, String> headers) {
        return running.stack().shop().send(method, running.stack().token("seller", true), path, body, headers);
    }

    private void look() {
        Edge edge = running.stack().edge();
        edge.post("/_souk/schedules/souk-dev-inventory-expire-holds", Edge.object());
        new Quiescence(edge).await();
    }

    /** As the checkout does. */
    private String reserve(String order, String sku, int units) {
        ObjectNode input = Edge.object().put("orderId", order).put("correlationId", order);
        input.putArray("lines").addObject().put("sku", sku).put("quantity", units);
        return running.stack()
                .edge()
                .post("/2015-03-31/functions/souk-dev-inventory-reserve-stock/invocations", input)
                .path("outcome")
                .asText();
    }

    private JsonNode stock(String sku) {
        return running.stack()
                .shop()
                .get(running.stack().token("seller", true), "/admin/stock/" + sku)
                .orThrow("looking at the stock")
                .body();
    }

    /** As if the hold had been made two days before. */
    private void leaveForTwoDays(String order) {
        ObjectNode reservation = key("R#" + order, "R");
        Instant end =
                Instant.ofEpochSecond(call("GetItem", reservation.deepCopy().put("ConsistentRead", true))
                        .at("/Item/holdExpiresAt/N")
                        .asLong());
        Instant earlier = end.minus(2, ChronoUnit.DAYS);
        reservation.put("UpdateExpression", "SET holdExpiresAt = :earlier");
        reservation
                .putObject("ExpressionAttributeValues")
                .putObject(":earlier")
                .put("N", Long.toString(earlier.getEpochSecond()));
        call("UpdateItem", reservation);
        String file = "HELD#" + Math.floorMod(order.hashCode(), 4);
        call("DeleteItem", key(file, end + "#" + order));
        ObjectNode entry = Edge.object().put("TableName", TABLE);
        entry.set("Item", key(file, earlier + "#" + order).path("Key"));
        call("PutItem", entry);
    }

    private JsonNode call(String operation, ObjectNode request) {
        return running.stack().edge().call("DynamoDB_20120810." + operation, request);
    }

    private static ObjectNode key(String pk, String sk) {
        ObjectNode request = Edge.object().put("TableName", TABLE);
        ObjectNode key = request.putObject("Key");
        key.putObject("pk").put("S", pk);
        key.putObject("sk").put("S", sk);
        return request;
    }
}
