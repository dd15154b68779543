package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promotions from staff's word to the charged card. Each is about skus of this journey's own: the stack is shared, and what
 * holds by itself would hold for the others too.
 */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class PromotionsJourneyIT {
    private static final int SHIPPING = 490;

    private final RunningStack running;
    private final String staff;
    private final PromotionDesk desk;
    private final CartClient carts;

    PromotionsJourneyIT(RunningStack running) {
        this.running = running;
        this.staff = running.stack().token("promoter", true);
        this.desk = new PromotionDesk(running, staff);
        this.carts = new CartClient(running.stack().shop());
    }

    @Test
    void a_percentage_that_holds_by_itself_is_quoted_charged_and_shown_in_the_order() {
        running.sell("promo-cocoa", 399, 10);
        desk.promote("COCOA-15", PromotionDesk.percent(15, "promo-cocoa").put("coupon", false));

        OrderJourney.Quoted quoted = journey().quote(Map.of("promo-cocoa", 2));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "cocoa");

        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        JsonNode order =
                shop().get(quoted.token(), "/orders/" + outcome.orderId()).body();
        // 15 % of 7.98 are 1.197.
        assertThat(order.at("/total/amount").asInt()).isEqualTo(798 - 120 + SHIPPING);
        assertPromisesKept(List.of(outcome));
    }

    @Test
    void of_a_coupon_for_one_order_several_shoppers_at_once_get_exactly_one() throws Exception {
        running.sell("promo-olives", 1000, 20);
        desk.promote(
                "OLIVES-ONCE",
                PromotionDesk.percent(50, "promo-olives").put("coupon", true).put("limitTotal", 1));
        List<OrderJourney.Quoted> quotes = IntStream.range(0, 6)
                .mapToObj(i -> journey().quote(Map.of("promo-olives", 1), List.of("olives-once")))
                .toList();

        List<OrderJourney.Outcome> outcomes = orderAtOnce(quotes, "olives");

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status().equals("CONFIRMED"))
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status().equals("REJECTED"))
                .hasSize(quotes.size() - 1)
                .allMatch(outcome -> outcome.reason().equals("COUPON_REFUSED"));
        assertPromisesKept(outcomes);
        assertThat(desk.redeemed("OLIVES-ONCE")).isEqualTo(1);
        assertThat(shop().get(staff, "/admin/stock/promo-olives")
                        .body()
                        .path("available")
                        .asInt())
                .isEqualTo(19);
    }

    @Test
    void a_declined_payment_leaves_the_coupon_to_somebody_else() {
        running.sell("promo-figs", 800, 5);
        desk.promote(
                "FIGS-ONCE",
                PromotionDesk.percent(25, "promo-figs").put("coupon", true).put("limitTotal", 1));

        OrderJourney.Outcome declined = journey()
                .order(journey().quote(Map.of("promo-figs", 1), List.of("FIGS-ONCE")), "tok_decline", "figs-1");
        assertThat(declined.reason()).isEqualTo("PAYMENT_DECLINED");
        assertPromisesKept(List.of(declined));
        assertThat(desk.redeemed("FIGS-ONCE")).isZero();
        OrderJourney.Outcome approved = journey()
                .order(journey().quote(Map.of("promo-figs", 1), List.of("FIGS-ONCE")), "tok_approve", "figs-2");

        assertThat(approved.status()).isEqualTo("CONFIRMED");
        assertPromisesKept(List.of(declined, approved));
        assertThat(desk.redeemed("FIGS-ONCE")).isEqualTo(1);
    }

    @Test
    void a_cancelled_order_gives_its_coupon_back() {
        running.sell("promo-honey", 900, 5);
        desk.promote(
                "HONEY-ONCE",
                PromotionDesk.percent(10, "promo-honey").put("coupon", true).put("limitTotal", 1));
        OrderJourney.Quoted quoted = journey().quote(Map.of("promo-honey", 1), List.of("HONEY-ONCE"));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "honey-1");
        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        assertThat(desk.redeemed("HONEY-ONCE")).isEqualTo(1);

        shop().send(
                        "POST",
                        quoted.token(),
                        "/orders/%s/cancel".formatted(outcome.orderId()),
                        "",
                        Map.of("idempotency-key", "honey-cancel"))
                .orThrow("cancelling");

        assertPromisesKept(List.of(outcome));
        assertThat(desk.redeemed("HONEY-ONCE")).isZero();
    }

    @Test
    void three_for_two_of_a_category_frees_the_cheapest() {
        running.sell("promo-plum", 250, 10);
        running.sell("promo-pear", 400, 10);
        list("promo-plum", 250);
        list("promo-pear", 400);
        ObjectNode rule = PromotionDesk.rule("BUY_X_GET_Y")
                .put("buyQuantity", 2)
                .put("getQuantity", 1)
                .put("coupon", false);
        rule.putArray("categories").add("promo-fruit");
        desk.promote("FRUIT-3-FOR-2", rule);

        String token = carts.guest();
        String cart = carts.open(token);
        carts.put(token, cart, "promo-plum", 2);
        carts.put(token, cart, "promo-pear", 5);
        JsonNode seen = shop().get(token, "/carts/" + cart).body();
        JsonNode quote = quote(token, cart);

        assertThat(seen.at("/discounts/0/amount/amount").asInt()).isEqualTo(500);
        assertThat(quote.at("/discount/amount").asInt()).isEqualTo(500);
        assertThat(quote.at("/total/amount").asInt()).isEqualTo(2 * 250 + 5 * 400 - 500 + SHIPPING);
    }

    @Test
    void a_fixed_amount_is_taken_off_from_a_threshold_on() {
        running.sell("promo-cherry", 450, 10);
        desk.promote("CHERRIES", PromotionDesk.fixed(300, 1000, "promo-cherry").put("coupon", false));
        String token = carts.guest();
        String cart = carts.open(token);
        carts.put(token, cart, "promo-cherry", 2);
        assertThat(quote(token, cart).at("/total/amount").asInt()).isEqualTo(2 * 450 + SHIPPING);
        carts.put(token, cart, "promo-cherry", 3);
        assertThat(quote(token, cart).at("/total/amount").asInt()).isEqualTo(3 * 450 - 300 + SHIPPING);
    }

    @Test
    void a_coupon_that_was_ended_after_the_quote_is_refused_and_the_cart_says_why() {
        running.sell("promo-dates", 600, 5);
        desk.promote("DATES", PromotionDesk.percent(10, "promo-dates").put("coupon", true));
        String token = carts.guest();
        String cart = carts.open(token);
        carts.put(token, cart, "promo-dates", 1);
        assertThat(enter(token, cart, "NO-SUCH-COUPON").at("/coupons/0/problem").asText())
                .isEqualTo("UNKNOWN");
        enter(token, cart, "dates");
        JsonNode quote = quote(token, cart);
        assertThat(quote.at("/discount/amount").asInt()).isEqualTo(60);

        shop().send("DELETE", staff, "/admin/promotions/DATES", "", Map.of("if-match", "\"1\""))
                .orThrow("ending");
        new Quiescence(running.stack().edge()).await();
        OrderJourney.Outcome outcome =
                journey().order(OrderJourney.Quoted.of(token, cart, quote), "tok_approve", "dates");

        assertThat(outcome.status()).isEqualTo("REJECTED");
        assertThat(outcome.reason()).isEqualTo("COUPON_REFUSED");
        assertPromisesKept(List.of(outcome));
        assertThat(shop().get(token, "/carts/" + cart)
                        .body()
                        .at("/coupons/0/problem")
                        .asText())
                .isEqualTo("EXPIRED");
        assertThat(quote(token, cart).path("discounts")).isEmpty();
    }

    private List<OrderJourney.Outcome> orderAtOnce(List<OrderJourney.Quoted> quotes, String name) throws Exception {
        List<OrderJourney.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OrderJourney.Outcome>> orders = IntStream.range(0, quotes.size())
                    .mapToObj(i -> shoppers.submit(() -> journey().order(quotes.get(i), "tok_approve", name + "-" + i)))
                    .toList();
            for (Future<OrderJourney.Outcome> order : orders) {
                outcomes.add(order.get());
            }
        }
        return outcomes;
    }

    /** Moves a product into this journey's own category. */
    private void list(String sku, long price) {
        String etag = shop().get(staff, "/products/" + sku).etag().orElseThrow();
        ObjectNode product =
                Edge.object().put("name", sku).put("description", "for a test").put("category", "promo-fruit");
        product.putObject("price").put("amount", price).put("currency", "EUR");
        shop().send("PUT", staff, "/admin/products/" + sku, product.toString(), Map.of("if-match", etag))
                .orThrow("listing " + sku);
    }

    private JsonNode enter(String token, String cart, String code) {
        String body = Edge.object().put("code", code).toString();
        return carts.send("POST", token, cart, "/coupons", body, Map.of())
                .orThrow("entering " + code)
                .body();
    }

    private JsonNode quote(String token, String cart) {
        return carts.quote(token, cart, "").orThrow("quoting").body();
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private OrderJourney journey() {
        return new OrderJourney(shop());
    }

    private void assertPromisesKept(List<OrderJourney.Outcome> outcomes) {
        Edge edge = running.stack().edge();
        new Quiescence(edge).await();
        List<String> accepted =
                outcomes.stream().map(OrderJourney.Outcome::orderId).toList();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), accepted))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
