package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The most that one order may hold, with the longest texts there may be: it is sold, and every item it leaves is small. */
@ExtendWith(SharedStack.class)
class LargestOrderJourneyIT {
    private static final int MOST_LINES = 49;
    private static final int LONGEST_SKU = 64;
    /** Four bytes in UTF-8. */
    private static final String WIDEST = "\uD835\uDD10";

    /** A quarter of what DynamoDB takes, so that nothing comes near its limit. */
    private static final int LARGEST_ITEM = 100_000;

    private final RunningStack running;

    LargestOrderJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void is_ordered_and_one_line_more_is_refused_before_anything_is_written() {
        Map<String, Integer> basket = new HashMap<>();
        for (int i = 0; i <= MOST_LINES; i++) {
            basket.put("largest-%02d-".formatted(i) + "x".repeat(LONGEST_SKU - 11), 1);
        }
        sell(List.copyOf(basket.keySet()));
        String oneMore = basket.keySet().iterator().next();
        basket.remove(oneMore);

        OrderJourney journey = new OrderJourney(running.stack().shop());
        OrderJourney.Quoted quoted = journey.quote(basket);
        assertThat(running.stack()
                        .shop()
                        .send(
                                "PUT",
                                quoted.token(),
                                "/carts/%s/items/%s".formatted(quoted.cart(), oneMore),
                                "{\"quantity\":1}",
                                Map.of())
                        .status())
                .isEqualTo(409);
        OrderJourney.Outcome outcome = journey.order(quoted, "tok_approve", "largest");

        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        new Quiescence(running.stack().edge()).await();
        for (String domain : List.of("orders", "cart", "inventory", "payments", "catalog")) {
            assertThat(largestItem("souk-dev-" + domain)).as(domain).isLessThan(LARGEST_ITEM);
        }
    }

    private void sell(List<String> skus) {
        String staff = running.stack().token("seller", true);
        for (int from = 0; from < skus.size(); from += 25) {
            ObjectNode lines = Edge.object();
            ArrayNode products = lines.putArray("lines");
            skus.subList(from, Math.min(from + 25, skus.size())).forEach(sku -> products.add(product(sku)));
            send(staff, "/admin/products/imports", lines, "import-" + from);
        }
        for (String sku : skus) {
            ObjectNode receipt = Edge.object().put("quantity", 1).put("reference", "test");
            send(staff, "/admin/stock/%s/receipts".formatted(sku), receipt, "stock-" + sku);
        }
        new Quiescence(running.stack().edge()).await();
    }

    private static ObjectNode product(String sku) {
        ObjectNode product = Edge.object()
                .put("sku", sku)
                .put("name", WIDEST.repeat(100))
                .put("description", WIDEST.repeat(1000))
                .put("category", "test");
        product.putObject("price").put("amount", 100).put("currency", "EUR");
        return product;
    }

    private void send(String staff, String path, ObjectNode body, String key) {
        running.stack()
                .shop()
                .send("POST", staff, path, body.toString(), Map.of("idempotency-key", key))
                .orThrow(path);
    }

    /** In bytes of DynamoDB's JSON, which is more than DynamoDB itself counts. */
    private int largestItem(String table) {
        ObjectNode scan = Edge.object().put("TableName", table).put("ConsistentRead", true);
        List<JsonNode> items = running.stack()
                .edge()
                .all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey");
        return items.stream()
                .mapToInt(item -> item.toString().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }
}
