package dev.souk.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** One shopper's way from an empty cart to a decided order, over the API alone. */
public final class OrderJourney {
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;
    private static final int CONFLICT = 409;

    /** How long a shopper looks for the outcome of an order. */
    static final Duration USUAL_WAIT = Duration.ofMinutes(2);

    private final ShopClient shop;
    private final long waitNanos;

    public OrderJourney(ShopClient shop) {
        this(shop, USUAL_WAIT);
    }

    /** @param wait how long to look for the outcome of an order */
    OrderJourney(ShopClient shop, Duration wait) {
        this.shop = shop;
        this.waitNanos = wait.toNanos();
    }

    /**
     * A cart that was priced and can be ordered.
     *
     * @param total what the shopper was told to pay, in minor units
     * @param discounts codes of what was taken off
     */
    public record Quoted(String token, String cart, String quote, long total, List<String> discounts) {
        public Quoted {
            discounts = List.copyOf(discounts);
        }

        /** @param body the API's answer */
        public static Quoted of(String token, String cart, JsonNode body) {
            List<String> codes = StreamSupport.stream(body.path("discounts").spliterator(), false)
                    .map(discount -> discount.path("code").asText())
                    .toList();
            return new Quoted(
                    token,
                    cart,
                    body.path("quote").asText(),
                    body.at("/total/amount").asLong(),
                    codes);
        }
    }

    /**
     * What the client saw.
     *
     * @param status {@code CONFIRMED}, {@code REJECTED}, or {@code PENDING} when it gave up waiting
     * @param reason why it was rejected, empty otherwise
     * @param total what the order costs, in minor units
     * @param acceptedNanos from sending the order to its acceptance
     * @param decidedNanos from sending the order to seeing its outcome
     */
    public record Outcome(
            String orderId, String status, String reason, long total, long acceptedNanos, long decidedNanos) {
        boolean isConfirmed() {
            return status.equals("CONFIRMED");
        }
    }

    /** A new guest fills a cart and asks for a quote. */
    public Quoted quote(Map<String, Integer> basket) {
        return quote(basket, List.of());
    }

    /** As {@link #quote(Map)}, with coupons entered. */
    public Quoted quote(Map<String, Integer> basket, List<String> coupons) {
        String token = guest();
        return quote(token, fill(token, basket), coupons);
    }

    /** A new guest's token. */
    String guest() {
        return post("", "/guests", "", "getting a guest token").path("token").asText();
    }

    /** The id of a new cart. */
    String open(String token) {
        return post(token, "/carts", "", "opening a cart").path("id").asText();
    }

    /** The id of a new cart with these units of each sku. */
    String fill(String token, Map<String, Integer> basket) {
        String cart = open(token);
        basket.forEach((sku, units) -> shop.send(
                        "PUT",
                        token,
                        "/carts/%s/items/%s".formatted(cart, sku),
                        Edge.object().put("quantity", units).toString(),
                        Map.of())
                .orThrow("putting %s into the cart".formatted(sku)));
        return cart;
    }

    /** Enters coupons into a cart and asks for a quote. */
    Quoted quote(String token, String cart, List<String> coupons) {
        for (String code : coupons) {
            String coupon = Edge.object().put("code", code).toString();
            post(token, "/carts/%s/coupons".formatted(cart), coupon, "entering " + code);
        }
        return Quoted.of(token, cart, post(token, "/carts/%s/quote".formatted(cart), "", "asking for a quote"));
    }

    private JsonNode post(String token, String path, String body, String doing) {
        return shop.send("POST", token, path, body, Map.of()).orThrow(doing).body();
    }

    /** Orders what was quoted and looks until the outcome is there. */
    public Outcome order(Quoted quoted, String paymentToken, String idempotencyKey) {
        long start = System.nanoTime();
        return accepted(quoted, place(quoted, paymentToken, idempotencyKey), start);
    }

    /** As {@link #order}, but empty when a price has risen since the quote. */
    Optional<Outcome> orderUnlessDearer(Quoted quoted, String paymentToken, String idempotencyKey) {
        long start = System.nanoTime();
        ShopClient.Answer answer = place(quoted, paymentToken, idempotencyKey);
        boolean dearer = answer.status() == CONFLICT
                && answer.body().path("type").asText().equals("price-increased");
        return dearer ? Optional.empty() : Optional.of(accepted(quoted, answer, start));
    }

    private ShopClient.Answer place(Quoted quoted, String paymentToken, String idempotencyKey) {
        ObjectNode order = Edge.object().put("quote", quoted.quote()).put("paymentToken", paymentToken);
        order.putObject("shippingAddress")
                .put("name", "Load Test")
                .put("line1", "Market Square 1")
                .put("postalCode", "10115")
                .put("city", "Berlin")
                .put("country", "DE");
        return shop.send(
                "POST", quoted.token(), "/orders", order.toString(), Map.of("idempotency-key", idempotencyKey));
    }

    private Outcome accepted(Quoted quoted, ShopClient.Answer answer, long start) {
        String orderId = answer.orThrow("ordering").body().path("id").asText();
        return look(quoted.token(), orderId, start, System.nanoTime() - start);
    }

    private Outcome look(String token, String orderId, long start, long acceptedNanos) {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            var seen = shop.get(token, "/orders/" + orderId)
                    .orThrow("looking at the order")
                    .body();
            String status = seen.path("status").asText();
            long waited = System.nanoTime() - start;
            if (!status.equals("PENDING") || waited > waitNanos) {
                String reason = seen.path("reason").asText("");
                long total = seen.at("/total/amount").asLong();
                return new Outcome(orderId, status, reason, total, acceptedNanos, waited);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE_NANOS, pause * 3 / 2);
        }
    }
}
