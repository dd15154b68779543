package dev.souk.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One shopper's way from an empty cart to a decided order, over the API alone. */
public final class OrderJourney {
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;
    private static final long GIVE_UP_NANOS = 120_000_000_000L;

    private final ShopClient shop;

    public OrderJourney(ShopClient shop) {
        this.shop = shop;
    }

    /** A cart that was priced and can be ordered. */
    public record Quoted(String token, String quote) {}

    /**
     * What the client saw.
     *
     * @param status {@code CONFIRMED}, {@code REJECTED}, or {@code PENDING} when it gave up waiting
     * @param reason why it was rejected, empty otherwise
     * @param acceptedNanos from sending the order to its acceptance
     * @param decidedNanos from sending the order to seeing its outcome
     */
    public record Outcome(String orderId, String status, String reason, long acceptedNanos, long decidedNanos) {}

    /** A new guest fills a cart and asks for a quote. */
    public Quoted quote(Map<String, Integer> basket) {
        return quote(basket, List.of());
    }

    /** As {@link #quote(Map)}, with coupons entered. */
    public Quoted quote(Map<String, Integer> basket, List<String> coupons) {
        String token =
                post("", "/guests", "", "getting a guest token").path("token").asText();
        String cart = post(token, "/carts", "", "opening a cart").path("id").asText();
        basket.forEach((sku, units) -> shop.send(
                        "PUT",
                        token,
                        "/carts/%s/items/%s".formatted(cart, sku),
                        Edge.object().put("quantity", units).toString(),
                        Map.of())
                .orThrow("putting %s into the cart".formatted(sku)));
        for (String code : coupons) {
            String coupon = Edge.object().put("code", code).toString();
            post(token, "/carts/%s/coupons".formatted(cart), coupon, "entering " + code);
        }
        JsonNode quote = post(token, "/carts/%s/quote".formatted(cart), "", "asking for a quote");
        return new Quoted(token, quote.path("quote").asText());
    }

    private JsonNode post(String token, String path, String body, String doing) {
        return shop.send("POST", token, path, body, Map.of()).orThrow(doing).body();
    }

    /** Orders what was quoted and looks until the outcome is there. */
    public Outcome order(Quoted quoted, String paymentToken, String idempotencyKey) {
        ObjectNode order = Edge.object().put("quote", quoted.quote()).put("paymentToken", paymentToken);
        order.putObject("shippingAddress")
                .put("name", "Load Test")
                .put("line1", "Market Square 1")
                .put("postalCode", "10115")
                .put("city", "Berlin")
                .put("country", "DE");
        long start = System.nanoTime();
        ShopClient.Answer accepted = shop.send(
                        "POST", quoted.token(), "/orders", order.toString(), Map.of("idempotency-key", idempotencyKey))
                .orThrow("ordering");
        long acceptedNanos = System.nanoTime() - start;
        return look(quoted.token(), accepted.body().path("id").asText(), start, acceptedNanos);
    }

    private Outcome look(String token, String orderId, long start, long acceptedNanos) {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            var seen = shop.get(token, "/orders/" + orderId)
                    .orThrow("looking at the order")
                    .body();
            String status = seen.path("status").asText();
            long waited = System.nanoTime() - start;
            if (!status.equals("PENDING") || waited > GIVE_UP_NANOS) {
                return new Outcome(orderId, status, seen.path("reason").asText(""), acceptedNanos, waited);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE_NANOS, pause * 3 / 2);
        }
    }
}
