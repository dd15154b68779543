package dev.souk.orders.adapter.http;

import static dev.souk.orders.fixture.OrdersFixture.ADA;

import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.adapter.jws.JwsOrderLinks;
import dev.souk.orders.adapter.jws.JwsQuotes;
import dev.souk.orders.application.AwaitOutcome;
import dev.souk.orders.application.CancelOrder;
import dev.souk.orders.application.CheckoutFacts;
import dev.souk.orders.application.Customers;
import dev.souk.orders.application.FindChallenge;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.Intervene;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.OpenOrderLink;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.application.Orders;
import dev.souk.orders.application.Pause;
import dev.souk.orders.application.PlaceOrder;
import dev.souk.orders.application.Prices;
import dev.souk.orders.application.ReadFullTimeline;
import dev.souk.orders.application.ReadTimeline;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryInterventions;
import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryParkedCheckouts;
import dev.souk.orders.fixture.InMemoryPrices;
import dev.souk.orders.fixture.ScriptedCheckouts;
import dev.souk.orders.fixture.SignedQuotes;
import java.time.Duration;
import java.util.Map;

/** The orders API over given ports, and the requests its tests send. */
record OrdersApiFixture(HttpFunction function) {
    private static final SigningKeys LINK_KEY = SigningKeys.fixed("the-key-for-links-with-32-bytes!!!");
    private static final SigningKeys CURSOR_KEY = SigningKeys.fixed("the-key-for-cursors-with-32-bytes!");

    static final CancellationPolicy POLICY = new CancellationPolicy(Duration.ofMinutes(30));

    static OrdersApiFixture over(
            Orders orders,
            OrderSummaries summaries,
            CheckoutFacts facts,
            Replies replies,
            SteppingClock clock,
            Pause pause) {
        return over(orders, summaries, facts, replies, clock, pause, new InMemoryPrices(), new InMemoryCustomers());
    }

    static OrdersApiFixture over(
            Orders orders,
            OrderSummaries summaries,
            CheckoutFacts facts,
            Replies replies,
            SteppingClock clock,
            Pause pause,
            Prices prices,
            Customers customers) {
        var quotes = new JwsQuotes(SignedQuotes.CART_KEY, clock);
        var answers = new OrderReplies(POLICY);
        var findOrder = new FindOrder(orders, customers);
        var links = new JwsOrderLinks(LINK_KEY, clock);
        var cursors = new Cursors(new SignedTokens(CURSOR_KEY, clock));
        var api = new OrdersApi(
                new PlaceOrder(quotes, prices, orders, answers::accepted, clock),
                new AwaitOutcome(orders, pause, clock),
                findOrder,
                new FindChallenge(facts),
                new ListOrders(summaries),
                new ReadTimeline(findOrder, facts),
                new CancelOrder(findOrder, orders, POLICY, answers::decided, clock),
                new OpenOrderLink(links, orders),
                links,
                POLICY,
                cursors,
                clock,
                nobodyParked(orders, facts, cursors, clock));
        return new OrdersApiFixture(new HttpFunction(new Environment(Map.of()), api.operations(replies)));
    }

    /** What staff may do where there is nothing to do; {@link CheckoutHandlersTest} has the rest. */
    private static CheckoutsApi nobodyParked(Orders orders, CheckoutFacts facts, Cursors cursors, SteppingClock clock) {
        var parked = new InMemoryParkedCheckouts();
        var interventions = new InMemoryInterventions();
        return new CheckoutsApi(
                new ListCheckouts(new InMemoryOpenCheckouts(), parked, orders, facts, Duration.ofMinutes(15), clock),
                new Intervene(orders, parked, interventions, new ScriptedCheckouts(), clock),
                new ReadFullTimeline(orders, facts, interventions),
                cursors);
    }

    HttpReply send(TestRequests request) {
        return function.answer(request.build());
    }

    /** Ada orders by a quote, under an Idempotency-Key. */
    static TestRequests order(String key, String quote) {
        return byAda(TestRequests.post("/orders"))
                .header("idempotency-key", key)
                .body(checkout(quote));
    }

    static Map<String, Object> checkout(String quote) {
        return Map.of("quote", quote, "shippingAddress", address(), "paymentToken", "tok_approve");
    }

    static Map<String, Object> address() {
        return Map.of(
                "name", "Ada Lovelace",
                "line1", "St James's Square 12",
                "postalCode", "SW1Y 4JH",
                "city", "London",
                "country", "GB");
    }

    static TestRequests byAda(TestRequests request) {
        return request.by(ADA.value(), Role.CUSTOMER);
    }
}
