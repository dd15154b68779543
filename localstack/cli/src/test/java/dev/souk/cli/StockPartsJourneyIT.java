package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A product that many want at once, at two locations, sold to its last unit. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class StockPartsJourneyIT {
    private static final String STOCK = "/admin/stock/parts-ticket";

    private final RunningStack running;

    StockPartsJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void a_hot_product_is_sold_from_every_bucket_to_the_last_unit() {
        running.sell("parts-ticket", 900, 5);
        String receipt = "{\"quantity\":3,\"reference\":\"note\",\"location\":\"berlin\"}";
        staff("POST", STOCK + "/receipts", receipt, Map.of("idempotency-key", "parts-1"));

        JsonNode laidOut =
                staff("PUT", STOCK + "/layout", "{\"locations\":[\"berlin\",\"main\"],\"buckets\":2}", Map.of());
        assertThat(parts(laidOut)).containsExactly("berlin 0 2", "berlin 1 1", "main 0 3", "main 1 2");

        assertThat(reserve(0, 3)).isEqualTo("RESERVED");
        for (int order = 1; order <= 5; order++) {
            assertThat(reserve(order, 1)).isEqualTo("RESERVED");
        }
        assertThat(reserve(6, 1)).isEqualTo("OUT_OF_STOCK");
        new Quiescence(running.stack().edge()).await();

        JsonNode sold = staff("GET", STOCK, "", Map.of());
        assertThat(sold.path("available").asLong()).isZero();
        assertThat(sold.path("reserved").asLong()).isEqualTo(8);
        assertThat(staff("GET", STOCK + "/movements", "", Map.of()).toString())
                .contains("\"location\":\"berlin\"", "\"location\":\"main\"");
        assertThat(running.stack()
                        .shop()
                        .get("", "/products/parts-ticket/availability")
                        .body()
                        .path("availability")
                        .asText())
                .isEqualTo("OUT");
    }

    private static List<String> parts(JsonNode stock) {
        List<String> parts = new ArrayList<>();
        stock.path("parts")
                .forEach(part -> parts.add("%s %s %s"
                        .formatted(part.path("location").asText(), part.path("bucket"), part.path("available"))));
        return parts;
    }

    /** As the checkout does. */
    private String reserve(int number, int units) {
        String order = "stockparts000000000000000" + number;
        ObjectNode input = Edge.object().put("orderId", order).put("correlationId", order);
        input.putArray("lines").addObject().put("sku", "parts-ticket").put("quantity", units);
        return running.stack()
                .edge()
                .post("/2015-03-31/functions/souk-dev-inventory-reserve-stock/invocations", input)
                .path("outcome")
                .asText();
    }

    private JsonNode staff(String method, String path, String body, Map<String, String> headers) {
        return running.stack()
                .shop()
                .send(method, running.stack().token("seller", true), path, body, headers)
                .orThrow(path)
                .body();
    }
}
