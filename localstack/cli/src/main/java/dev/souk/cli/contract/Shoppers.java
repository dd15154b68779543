package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The callers of a run with their tokens, and what belongs to the owner among them, made through the API itself.
 *
 * @param owned ids of the owner's things by the path that leads to them, e.g. {@code /carts} to a cart's id
 * @param sku a product that is on sale
 */
record Shoppers(Map<Caller, String> tokens, Map<String, String> owned, String sku) {
    static final String MISSING_ID = "00000000-0000-7000-8000-000000000000";

    /** @param run makes the customers of this run its own */
    static Shoppers arrive(Stack stack, String sku, String run) {
        ShopClient shop = stack.shop();
        Map<Caller, String> tokens = new EnumMap<>(Caller.class);
        tokens.put(Caller.OWNER, stack.token("owner-" + run, false));
        tokens.put(Caller.OTHER_CUSTOMER, stack.token("other-" + run, false));
        tokens.put(Caller.STAFF, stack.token("staff-" + run, true));
        tokens.put(Caller.GUEST, text(post(shop, "", "/guests", "", run), "token"));
        tokens.put(Caller.ANONYMOUS, "");
        return new Shoppers(tokens, belongings(shop, tokens.getOrDefault(Caller.OWNER, ""), sku, run), sku);
    }

    /** The value of a path parameter. */
    String value(Operation operation, Parameter parameter) {
        if (parameter.name().equals("sku")) {
            // What staff try must not take the product away from the shoppers.
            return operation.roles().contains("staff") ? sku + "-of-staff" : sku;
        }
        String before = operation.path().substring(0, operation.path().indexOf("/{" + parameter.name() + "}"));
        String id = owned.get(before);
        if (id != null) {
            return id;
        }
        if (!parameter.example().isMissingNode()) {
            return parameter.example().asText();
        }
        throw new IllegalStateException(
                "expected an example of {%s} in the contract of %s, or something that belongs to the owner there"
                        .formatted(parameter.name(), operation.name()));
    }

    private static Map<String, String> belongings(ShopClient shop, String token, String sku, String run) {
        Map<String, String> owned = new TreeMap<>();
        String ordered = cart(shop, token, sku, run);
        String quote = text(post(shop, token, "/carts/%s/quote".formatted(ordered), "", run), "quote");
        owned.put("/orders", text(post(shop, token, "/orders", order(quote), run + "-order"), "id"));
        owned.put("/carts", cart(shop, token, sku, run));
        ShopClient.Answer address = post(shop, token, "/me/addresses", address().toString(), run + "-address");
        owned.put("/me/addresses", text(address, "id"));
        return owned;
    }

    private static String cart(ShopClient shop, String token, String sku, String run) {
        String cart = text(post(shop, token, "/carts", "", run), "id");
        shop.send("PUT", token, "/carts/%s/items/%s".formatted(cart, sku), "{\"quantity\":1}", Map.of())
                .orThrow("filling the owner's cart");
        return cart;
    }

    private static String order(String quote) {
        ObjectNode order = Edge.object().put("quote", quote).put("paymentToken", "tok_approve");
        order.set("shippingAddress", address());
        return order.toString();
    }

    private static ObjectNode address() {
        return Edge.object()
                .put("name", "Owner of Things")
                .put("line1", "Market Square 1")
                .put("postalCode", "10115")
                .put("city", "Berlin")
                .put("country", "DE");
    }

    private static ShopClient.Answer post(ShopClient shop, String token, String path, String body, String key) {
        return shop.send("POST", token, path, body, Map.of("idempotency-key", key))
                .orThrow("POST " + path);
    }

    private static String text(ShopClient.Answer answer, String field) {
        return answer.body().path(field).asText();
    }
}
