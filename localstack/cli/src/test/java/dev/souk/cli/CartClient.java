package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The cart's part of the API, as journeys use it. */
record CartClient(ShopClient shop) {

    /** A new guest's token. */
    String guest() {
        return shop.send("POST", "", "/guests", "", Map.of())
                .orThrow("getting a guest token")
                .body()
                .path("token")
                .asText();
    }

    /** The id of a new cart. */
    String open(String token) {
        return shop.send("POST", token, "/carts", "", Map.of())
                .orThrow("opening a cart")
                .body()
                .path("id")
                .asText();
    }

    JsonNode list(String token) {
        return shop.get(token, "/carts").orThrow("listing carts").body();
    }

    ShopClient.Answer view(String token, String cart) {
        return send("GET", token, cart, "", "", Map.of());
    }

    ShopClient.Answer put(String token, String cart, String sku, int units) {
        String body = Edge.object().put("quantity", units).toString();
        return send("PUT", token, cart, "/items/" + sku, body, Map.of()).orThrow("putting " + sku);
    }

    ShopClient.Answer merge(String token, String target, String source, String guest) {
        String body = Edge.object().put("cart", source).put("guestToken", guest).toString();
        return send("POST", token, target, "/merge", body, Map.of());
    }

    /** @param delivery the body, empty for none */
    ShopClient.Answer quote(String token, String cart, String delivery) {
        return send("POST", token, cart, "/quote", delivery, Map.of());
    }

    ShopClient.Answer send(
            String method, String token, String cart, String path, String body, Map<String, String> headers) {
        return shop.send(method, token, "/carts/" + cart + path, body, headers);
    }

    /** The answers to the same request sent five times at the same time. */
    static List<ShopClient.Answer> fiveTimesAtOnce(Callable<ShopClient.Answer> request) throws Exception {
        List<ShopClient.Answer> answers = new ArrayList<>();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ShopClient.Answer> one : tabs.invokeAll(Collections.nCopies(5, request))) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
