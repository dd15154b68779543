package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.workload.Scenario.Line;
import dev.souk.simulator.workload.Scenario.Product;
import dev.souk.simulator.workload.Scenario.Purchase;
import java.time.Instant;
import java.util.List;

/**
 * An order as the first release stored it when it accepted one: without a number, discounts, a country, tax, a version of the
 * shape, and without an entry in the file of open checkouts. The functions of this release take it from there; since nobody
 * would look after its checkout, it is paid without trouble and decided before anything goes wrong.
 *
 * @param items of the orders table
 * @param reply what its client was told
 */
record EarlierOrder(List<JsonNode> items, JsonNode reply) {
    static final String ID = "earlierorder00000000000001";

    private static final String EVENT_ID = "0195518f-5000-7000-8000-000000000001";
    private static final int SHIPPING = 490;

    static EarlierOrder of(List<Product> products, Purchase purchase, Instant now) {
        ObjectNode data = data(products, purchase);
        ObjectNode metadata = Json.object()
                .put("eventId", EVENT_ID)
                .put("type", "OrderPlaced")
                .put("schemaVersion", 1)
                .put("occurredAt", now.toString())
                .put("aggregateId", ID)
                .put("aggregateVersion", 1)
                .put("correlationId", "earlier");
        ObjectNode event = item("E#0000000001");
        text(event, "type", "OrderPlaced");
        text(event, "data", Json.write(data));
        text(event, "metadata", Json.write(metadata));
        text(event, "occurredAt", now.toString());
        text(event, "events", Json.write(told(metadata, data)));
        event.putObject("version").put("N", "1");
        ObjectNode details = item("CHECKOUT");
        text(details, "paymentToken", "tok_approve_earlier");
        text(details, "name", "Ada");
        text(details, "line1", "Market Square 1");
        text(details, "postalCode", "10115");
        text(details, "city", "Berlin");
        text(details, "country", "DE");
        ObjectNode reply = Json.object().put("id", ID);
        reply.set("total", data.path("total"));
        return new EarlierOrder(List.of(details, event), reply);
    }

    private static ArrayNode told(ObjectNode metadata, ObjectNode data) {
        ArrayNode facts = Json.array();
        ObjectNode fact = facts.addObject().put("source", "souk.orders").put("detailType", "OrderPlaced");
        ObjectNode detail = fact.putObject("detail");
        detail.set("metadata", metadata);
        detail.set("data", data);
        return facts;
    }

    private static ObjectNode data(List<Product> products, Purchase purchase) {
        ObjectNode data = Json.object()
                .put("orderId", ID)
                .put("customerId", purchase.customer())
                .put("cartId", "cart-earlier")
                .put("quoteId", "quote-earlier");
        int subtotal = 0;
        ArrayNode lines = data.putArray("lines");
        for (Line line : purchase.lines()) {
            Product product = products.get(line.index());
            subtotal += product.price() * line.quantity();
            ObjectNode json = lines.addObject()
                    .put("sku", product.sku())
                    .put("name", product.sku())
                    .put("quantity", line.quantity());
            euros(json, "unitPrice", product.price());
        }
        euros(data, "subtotal", subtotal);
        euros(data, "shipping", SHIPPING);
        euros(data, "total", subtotal + SHIPPING);
        return data;
    }

    private static ObjectNode item(String sortKey) {
        ObjectNode item = Json.object();
        text(item, "pk", "O#" + ID);
        text(item, "sk", sortKey);
        return item;
    }

    private static void text(ObjectNode item, String name, String value) {
        item.putObject(name).put("S", value);
    }

    private static void euros(ObjectNode json, String name, int cents) {
        json.putObject(name).put("amount", cents).put("currency", "EUR");
    }
}
