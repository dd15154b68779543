package dev.souk.orders.adapter.events;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.orders.application.Checkout;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.HistoryQuery;
import dev.souk.orders.application.ProjectOrderHistory;
import dev.souk.orders.application.RecordCheckoutFact;
import dev.souk.orders.application.RefundOrder;
import dev.souk.orders.application.StartCheckout;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The listeners as Lambda calls them: batches in, the failed ones out. */
class ListenersTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of());
    private static final String EVENT_ID = "0198a6a0-0000-7000-8000-00000000000";

    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final ScriptedCheckouts checkouts = new ScriptedCheckouts();
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void starts_the_checkout_of_each_placed_order_and_hands_back_what_fails() throws IOException {
        var handler = new OnOrderPlacedHandler(ENVIRONMENT, new StartCheckout(orders, checkouts, facts));

        String failures = run(
                handler,
                queue(
                        message(1, "souk.orders", "OrderPlaced", orderPlaced(placed)),
                        message(2, "souk.orders", "OrderPlaced", orderPlaced(order("unknown")))));

        assertThat(failures).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}");
        assertThat(checkouts.inputs()).extracting(Checkout::order).containsExactly(placed.id());
        assertThat(checkouts.inputs().getFirst().correlationId()).isEqualTo("correlation-7");
    }

    @Test
    void notes_what_an_owner_may_see_of_a_checkout() throws IOException {
        run(checkoutFacts(), queue(outOfStock(1), declined(2), authorized(3), expired(4)));

        assertThat(facts.of(placed.id()))
                .containsExactlyInAnyOrder(
                        fact(1, "souk.inventory", "StockReservationRejected", Shown.missing(List.of("rye-bread"))),
                        fact(
                                2,
                                "souk.payments",
                                "PaymentDeclined",
                                Shown.amount(euros(1088)).because("card_declined")),
                        fact(3, "souk.payments", "PaymentAuthorized", Shown.amount(euros(1088))),
                        fact(4, "souk.inventory", "StockReservationExpired", Shown.nothing()));
        assertThat(facts.of(placed.id()).toString()).doesNotContain("auth-1");
    }

    @Test
    void notes_a_fact_once_however_often_it_is_delivered() throws IOException {
        run(checkoutFacts(), queue(declined(2), declined(2)));
        run(checkoutFacts(), queue(declined(2)));

        assertThat(facts.of(placed.id())).hasSize(1);
    }

    @Test
    void projects_the_history_from_events_in_any_order() throws IOException {
        new ConfirmOrder(orders, new SteppingClock()).handle(placed.id());
        var handler =
                new ProjectOrderHistoryHandler(ENVIRONMENT, new ProjectOrderHistory(orders, summaries, customers));

        String failures = run(handler, stream(change(placed, 2), change(placed, 1), change(placed, 2)));

        assertThat(failures).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(summaries.page(HistoryQuery.of(ADA), 10, null).items())
                .extracting(OrderSummary::status)
                .containsExactly(OrderStatus.CONFIRMED);
    }

    @Test
    void resumes_the_projection_at_the_change_that_failed() throws IOException {
        var handler =
                new ProjectOrderHistoryHandler(ENVIRONMENT, new ProjectOrderHistory(orders, summaries, customers));

        String failures = run(handler, stream(change(placed, 1), change(order("unknown"), 7), change(placed, 2)));

        assertThat(failures).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"s-7\"}]}");
    }

    @Test
    void a_sale_whose_last_cent_went_back_is_refunded() throws IOException {
        new ConfirmOrder(orders, new SteppingClock()).handle(placed.id());

        run(checkoutFacts(), queue(refunded(1, 588)));
        assertThat(orders.find(placed.id())).map(Order::status).contains(OrderStatus.CONFIRMED);
        run(checkoutFacts(), queue(refunded(2, 0), refunded(2, 0)));

        assertThat(orders.find(placed.id())).map(Order::status).contains(OrderStatus.REFUNDED);
        assertThat(orders.find(placed.id())).map(Order::version).contains(3L);
        assertThat(facts.of(placed.id())).hasSize(2);
    }

    private String refunded(int number, long kept) {
        return aboutTheOrder(
                number,
                "souk.payments",
                "RefundSucceeded",
                "\"amount\":{\"amount\":500,\"currency\":\"EUR\"},\"refundId\":\"refd_1\","
                        + "\"kept\":{\"amount\":%d,\"currency\":\"EUR\"}".formatted(kept));
    }

    private OnCheckoutFactHandler checkoutFacts() {
        return new OnCheckoutFactHandler(
                ENVIRONMENT, new RecordCheckoutFact(facts), new RefundOrder(orders, new SteppingClock()));
    }

    private String outOfStock(int number) {
        return aboutTheOrder(
                number,
                "souk.inventory",
                "StockReservationRejected",
                "\"lines\":[{\"sku\":\"rye-bread\",\"quantity\":1}],\"missing\":[\"rye-bread\"]");
    }

    private String expired(int number) {
        return aboutTheOrder(
                number,
                "souk.inventory",
                "StockReservationExpired",
                "\"lines\":[{\"sku\":\"rye-bread\",\"quantity\":1}],\"heldUntil\":\"2026-03-01T12:30:00Z\"");
    }

    private String declined(int number) {
        return aboutTheOrder(
                number,
                "souk.payments",
                "PaymentDeclined",
                "\"amount\":{\"amount\":1088,\"currency\":\"EUR\"},\"reason\":\"card_declined\"");
    }

    private String authorized(int number) {
        return aboutTheOrder(
                number,
                "souk.payments",
                "PaymentAuthorized",
                "\"amount\":{\"amount\":1088,\"currency\":\"EUR\"},\"authorizationId\":\"auth-1\"");
    }

    private String aboutTheOrder(int number, String source, String type, String fields) {
        return message(
                number,
                source,
                type,
                "{\"orderId\":\"%s\",%s}".formatted(placed.id().value(), fields));
    }

    private static TimelineEntry fact(int number, String source, String type, Shown shown) {
        return new TimelineEntry(EVENT_ID + number, NOON, source, type, shown);
    }

    private static String orderPlaced(Order order) {
        return """
                {"orderId": "%s", "customerId": "ada", "cartId": "cart-1", "quoteId": "quote-1",
                 "lines": [{"sku": "whole-milk", "name": "Whole milk", "quantity": 1,
                            "unitPrice": {"amount": 129, "currency": "EUR"}}],
                 "subtotal": {"amount": 129, "currency": "EUR"}, "shipping": {"amount": 0, "currency": "EUR"},
                 "total": {"amount": 129, "currency": "EUR"}}
                """.formatted(order.id().value());
    }

    private static String message(int number, String source, String type, String data) {
        String event = """
                {"source": "%s", "detail-type": "%s", "detail": {"metadata": {"eventId": "%s%d", "type": "%s",
                 "schemaVersion": 1, "occurredAt": "%s", "aggregateId": "a", "aggregateVersion": 1,
                 "correlationId": "correlation-7"}, "data": %s}}
                """.formatted(source, type, EVENT_ID, number, type, NOON, data);
        return Json.write(Map.of("messageId", "m-" + number, "body", event));
    }

    private static String change(Order order, int version) {
        String key = "{\"pk\":{\"S\":\"O#%s\"},\"sk\":{\"S\":\"E#%010d\"}}"
                .formatted(order.id().value(), version);
        return "{\"eventID\":\"1\",\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"s-%d\",\"Keys\":%s,\"NewImage\":%s}}"
                .formatted(version, key, key);
    }

    private static String queue(String... messages) {
        return "{\"Records\":%s}".formatted(Arrays.toString(messages));
    }

    private static String stream(String... changes) {
        return "{\"Records\":%s}".formatted(Arrays.toString(changes));
    }

    private static String run(RequestStreamHandler handler, String batch) throws IOException {
        var output = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
