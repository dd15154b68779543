package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose a cart is, from a guest's first line to a customer who is forgotten. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class CartOwnersJourneyIT {
    private static final String TABLE = "souk-dev-cart";

    private final RunningStack running;
    private final CartClient carts;

    CartOwnersJourneyIT(RunningStack running) {
        this.running = running;
        this.carts = new CartClient(running.stack().shop());
        running.sell("owned-tea", 300, 100);
    }

    @Test
    void a_guests_cart_is_the_customers_once_the_two_are_known_to_be_one() {
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "owned-tea", 2);
        String customer = running.stack().token("cart-linker", false);
        assertThat(carts.view(customer, cart).status()).isEqualTo(404);

        link(customer, guest);

        assertThat(carts.view(customer, cart).body().path("lines")).hasSize(1);
        assertThat(carts.list(customer).path("items")).hasSize(1);
        assertThat(carts.view(guest, cart).status()).isEqualTo(404);
        String own = carts.open(customer);
        ShopClient.Answer merged = carts.merge(customer, own, cart, guest);
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.body().path("lines")).hasSize(1);
        assertThat(carts.merge(customer, own, cart, guest).text()).isEqualTo(merged.text());
    }

    @Test
    void nothing_is_left_of_the_carts_of_a_customer_who_is_forgotten() {
        String customer = running.stack().token("cart-leaver", false);
        String cart = carts.open(customer);
        carts.put(customer, cart, "owned-tea", 1);

        running.stack().shop().send("DELETE", customer, "/me", "", Map.of()).orThrow("asking to be forgotten");
        new Quiescence(running.stack().edge()).await();

        assertThat(item("C#" + cart, "C").path("Item").isMissingNode()).isTrue();
    }

    @Test
    void a_cart_that_nobody_touched_for_a_day_is_abandoned_once() {
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "owned-tea", 3);
        leaveForADay(cart);

        look();
        assertThat(facts(cart)).contains("CartAbandoned");
        long version = carts.view(guest, cart).body().path("version").asLong();
        look();
        assertThat(carts.view(guest, cart).body().path("version").asLong()).isEqualTo(version);
        assertThat(carts.view(guest, cart).body().path("lines")).hasSize(1);
    }

    private void look() {
        Edge edge = running.stack().edge();
        edge.post("/_souk/schedules/souk-dev-cart-abandon-idle", Edge.object());
        new Quiescence(edge).await();
    }

    /** As if the last change had been 25 hours ago. */
    private void leaveForADay(String cart) {
        Instant left = Instant.now().minus(Duration.ofHours(25));
        var change = key("C#" + cart, "C").put("UpdateExpression", "SET changedAt = :left");
        change.putObject("ExpressionAttributeValues").putObject(":left").put("N", Long.toString(left.getEpochSecond()));
        running.stack().edge().call("DynamoDB_20120810.UpdateItem", change);
        var entry = Edge.object().put("TableName", TABLE);
        var item = entry.putObject("Item");
        item.putObject("pk").put("S", "IDLE#" + left.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS));
        item.putObject("sk").put("S", "C#" + cart);
        running.stack().edge().call("DynamoDB_20120810.PutItem", entry);
    }

    /** What the cart's item told last. */
    private String facts(String cart) {
        return item("C#" + cart, "C").at("/Item/events/S").asText();
    }

    private void link(String customer, String guest) {
        String body = Edge.object().put("guestToken", guest).toString();
        running.stack()
                .shop()
                .send("POST", customer, "/me/guests", body, Map.of())
                .orThrow("linking a guest");
        new Quiescence(running.stack().edge()).await();
    }

    private JsonNode item(String pk, String sk) {
        return running.stack()
                .edge()
                .call("DynamoDB_20120810.GetItem", key(pk, sk).put("ConsistentRead", true));
    }

    private static ObjectNode key(String pk, String sk) {
        var request = Edge.object().put("TableName", TABLE);
        var key = request.putObject("Key");
        key.putObject("pk").put("S", pk);
        key.putObject("sk").put("S", sk);
        return request;
    }
}
