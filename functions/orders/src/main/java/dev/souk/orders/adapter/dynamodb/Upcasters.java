package dev.souk.orders.adapter.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.lambda.Json;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings the data of stored events to the shape that this release writes, one version at a time. What was stored is never
 * rewritten: it is read through these steps, each of which makes version n of one type version n + 1.
 *
 * <p>The version is that of the stored data and not the one of the published schema, which grows by optional fields
 * and keeps its number. Events of a type without steps have had one shape only.
 */
final class Upcasters {
    private static final Map<String, List<Consumer<ObjectNode>>> STEPS =
            Map.of("OrderPlaced", List.of(Upcasters::tellTheParts));

    private Upcasters() {}

    /** The version that this release writes of a type of event. */
    static long currentVersion(String type) {
        return steps(type).size() + 1L;
    }

    /**
     * The data of an event in its type's current version.
     *
     * @throws IllegalStateException when it has a version that this release does not know: it was written by a later one
     */
    static String upcast(String type, long version, String data) {
        List<Consumer<ObjectNode>> steps = steps(type);
        if (version < 1 || version > currentVersion(type)) {
            throw new IllegalStateException(
                    "expected %s in version 1 to %d, got version %d, which another release wrote"
                            .formatted(type, currentVersion(type), version));
        }
        if (version == currentVersion(type)) {
            return data;
        }
        ObjectNode json = Json.read(data, ObjectNode.class);
        steps.subList((int) version - 1, steps.size()).forEach(step -> step.accept(json));
        return Json.write(json);
    }

    private static List<Consumer<ObjectNode>> steps(String type) {
        return STEPS.getOrDefault(type, List.of());
    }

    /**
     * OrderPlaced from 1 to 2: number, country, discounts, coupons, way of shipping and tax, with the values that their
     * absence meant. Some events of version 1 have them already, from the releases before versions were stored.
     */
    private static void tellTheParts(ObjectNode placed) {
        String order = placed.path("orderId").asText();
        JsonNode nothing = Json.mapper()
                .createObjectNode()
                .put("amount", 0)
                .set("currency", placed.path("subtotal").path("currency"));
        placed.putIfAbsent(
                "orderNumber",
                text(OrderNumber.derivedFrom(new OrderId(order), 0).value()));
        placed.putIfAbsent("country", text("DE"));
        placed.putIfAbsent("discounts", Json.mapper().createArrayNode());
        placed.putIfAbsent("discount", nothing);
        placed.putIfAbsent("coupons", Json.mapper().createArrayNode());
        placed.putIfAbsent("shippingOption", text("standard"));
        placed.putIfAbsent("taxInclusive", placed.booleanNode(true));
        placed.putIfAbsent("tax", nothing);
    }

    private static JsonNode text(String value) {
        return Json.mapper().getNodeFactory().textNode(value);
    }
}
