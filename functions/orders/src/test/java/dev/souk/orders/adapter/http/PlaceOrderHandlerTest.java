package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.byAda;
import static dev.souk.orders.adapter.http.OrdersApiFixture.checkout;
import static dev.souk.orders.adapter.http.OrdersApiFixture.order;
import static dev.souk.orders.fixture.SignedQuotes.genuine;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOrderHandlerTest {
    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private Runnable whileWaiting = () -> {};
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders, new InMemoryOrderSummaries(), new InMemoryCheckoutFacts(), orders.replies(), clock, this::pause);

    private void pause(Duration duration) {
        clock.step(duration);
        whileWaiting.run();
    }

    @Test
    void accepts_an_order() {
        HttpReply reply = api.send(order("key", genuine("quote-1")));
        JsonNode body = Json.tree(reply.body());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.headers())
                .containsEntry("location", "/orders/" + body.path("id").asText());
        assertThat(body.path("status").asText()).isEqualTo("PENDING");
        assertThat(body.path("placedAt").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(body.at("/lines/0").toString())
                .isEqualTo("{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"quantity\":2,"
                        + "\"unitPrice\":{\"amount\":129,\"currency\":\"EUR\"}}");
        assertThat(body.at("/total/amount").asLong()).isEqualTo(1088);
        assertThat(body.has("reason")).isFalse();
        assertThat(reply.body()).doesNotContain("Lovelace", "tok_approve");
    }

    @Test
    void answers_a_repetition_with_the_same_bytes_even_when_the_quote_has_expired() {
        HttpReply first = api.send(order("key", genuine("quote-1")));
        clock.step(Duration.ofHours(1));
        HttpReply second = api.send(order("key", genuine("quote-1")));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(first.headers()).doesNotContainKey("idempotent-replayed");
    }

    @Test
    void takes_a_body_with_its_fields_in_another_order_for_the_same_request() {
        Map<String, Object> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(checkout(genuine("quote-1")));
        Map<String, Object> forwards = new TreeMap<>(checkout(genuine("quote-1")));

        assertThat(Json.write(backwards)).isNotEqualTo(Json.write(forwards));
        HttpReply first = api.send(order("key", "").body(forwards));
        assertThat(api.send(order("key", "").body(backwards)).body()).isEqualTo(first.body());
    }

    @Test
    void refuses_a_key_for_another_request() {
        api.send(order("key", genuine("quote-1")));

        assertProblem(api.send(order("key", genuine("quote-2"))), 422, "idempotency-key-reused");
    }

    @Test
    void lets_two_customers_use_the_same_key() {
        api.send(order("key", genuine("quote-1")));
        HttpReply reply = api.send(order("key", genuine("quote-1")).by("eve", Role.CUSTOMER));

        assertProblem(reply, 400, "invalid-quote");
    }

    @Test
    void makes_no_second_order_of_a_key_whose_reply_is_forgotten() {
        api.send(order("key", genuine("quote-1")));
        orders.replies().forget();

        assertProblem(api.send(order("key", genuine("quote-2"))), 409, "idempotency-key-spent");
    }

    @Test
    void makes_one_order_of_one_quote() {
        api.send(order("key", genuine("quote-1")));

        assertProblem(api.send(order("other", genuine("quote-1"))), 409, "quote-used");
    }

    @Test
    void keeps_a_refusal_under_its_key() {
        clock.step(Duration.ofMinutes(15));
        HttpReply refused = api.send(order("key", genuine("quote-1")));
        clock.step(Duration.ofMinutes(-15));

        HttpReply again = api.send(order("key", genuine("quote-1")));

        assertProblem(again, 409, "quote-expired");
        assertThat(again.body()).isEqualTo(refused.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
    }

    @Test
    void refuses_an_expired_a_forged_and_a_foreign_quote() {
        String quote = genuine("quote-1");
        assertProblem(api.send(order("1", quote + "x")), 400, "invalid-quote");
        assertProblem(api.send(order("2", quote).by("guest:eve", Role.GUEST)), 400, "invalid-quote");

        clock.step(Duration.ofMinutes(15));
        assertProblem(api.send(order("3", quote)), 409, "quote-expired");
    }

    @ParameterizedTest
    @CsvSource({"STAFF,403", "ANONYMOUS,403"})
    void is_for_shoppers_only(Role role, int status) {
        assertThat(api.send(order("key", genuine("quote-1")).by("ada", role)).status())
                .isEqualTo(status);
    }

    @Test
    void demands_an_idempotency_key() {
        TestRequests request = byAda(TestRequests.post("/orders")).body(checkout(genuine("quote-1")));

        assertProblem(api.send(request), 400, "idempotency-key-missing");
        assertProblem(api.send(request.header("idempotency-key", "")), 400, "idempotency-key-invalid");
        assertProblem(api.send(request.header("idempotency-key", "k".repeat(256))), 400, "idempotency-key-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "paymentToken, 4242424242424242, /paymentToken, a payment token must not be a card number",
        "paymentToken, 'tok approve', /paymentToken, a payment token has 1 to 128 visible ASCII characters",
        "quote, '', '', 'quote must be text, got \"\"'",
        "total, 1, /total, unknown field 'total'",
        "customerId, eve, /customerId, unknown field 'customerId'"
    })
    void refuses_a_wrong_field_and_points_at_it(String field, String value, String pointer, String detail) {
        Map<String, Object> body = new HashMap<>(checkout(genuine("quote-1")));
        body.put(field, value);
        HttpReply reply = api.send(order("key", "").body(body));

        assertProblem(reply, 400, "invalid-body");
        assertThat(Json.tree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(Json.tree(reply.body()).at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @Test
    void refuses_a_wrong_address_without_repeating_it() {
        Map<String, Object> address = new HashMap<>(OrdersApiFixture.address());
        address.put("line1", "card 4242 4242 4242 4242");
        Map<String, Object> body = new HashMap<>(checkout(genuine("quote-1")));
        body.put("shippingAddress", address);
        HttpReply reply = api.send(order("key", "").body(body));

        assertProblem(reply, 400, "invalid-body");
        assertThat(Json.tree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo("/shippingAddress");
        assertThat(reply.body()).doesNotContain("4242");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"quote\":\"q\"}", "[]", "", "null", "{\"quote\":1}"})
    void refuses_other_bodies(String body) {
        assertProblem(api.send(order("key", "").text(body)), 400, "invalid-body");
    }

    @Test
    void waits_for_the_outcome_and_answers_a_repetition_with_it() {
        whileWaiting = () -> new ConfirmOrder(orders, clock).handle(onlyOrder());
        HttpReply first = api.send(order("key", genuine("quote-1")).header("prefer", "respond-async, wait=20"));
        HttpReply second = api.send(order("key", genuine("quote-1")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsEntry("preference-applied", "wait=20");
        assertThat(Json.tree(first.body()).path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void tells_the_reason_of_a_rejection_it_waited_for() {
        var declined = new Rejection(RejectionReason.PAYMENT_DECLINED, null);
        whileWaiting = () -> new RejectOrder(orders, clock).handle(onlyOrder(), declined);
        HttpReply reply = api.send(order("key", genuine("quote-1")).header("prefer", "wait=5"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Json.tree(reply.body()).path("reason").asText()).isEqualTo("PAYMENT_DECLINED");
    }

    @Test
    void accepts_when_the_outcome_comes_too_late() {
        HttpReply reply = api.send(order("key", genuine("quote-1")).header("prefer", "wait=1"));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.headers()).containsEntry("preference-applied", "wait=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=21", "wait=-1", "wait=", "wait", "wait=1.5", "wait=abc", "wait=100"})
    void refuses_a_wait_it_cannot_promise(String preference) {
        assertProblem(
                api.send(order("key", genuine("quote-1")).header("prefer", preference)), 400, "invalid-preference");
    }

    private OrderId onlyOrder() {
        return OrderId.derivedFrom(
                IdempotentRequest.of(order("key", genuine("quote-1")).build()).id());
    }

    private static void assertProblem(HttpReply reply, int status, String type) {
        assertThat(reply.body()).contains("\"type\":\"%s\"".formatted(type));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
    }
}
