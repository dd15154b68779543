package dev.souk.orders;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.adapter.dynamodb.DynamoDbCheckoutFacts;
import dev.souk.orders.adapter.dynamodb.DynamoDbCustomers;
import dev.souk.orders.adapter.dynamodb.DynamoDbInterventions;
import dev.souk.orders.adapter.dynamodb.DynamoDbOpenCheckouts;
import dev.souk.orders.adapter.dynamodb.DynamoDbOrderSummaries;
import dev.souk.orders.adapter.dynamodb.DynamoDbOrders;
import dev.souk.orders.adapter.dynamodb.DynamoDbParkedCheckouts;
import dev.souk.orders.adapter.dynamodb.DynamoDbPrices;
import dev.souk.orders.adapter.dynamodb.DynamoDbStoredHistory;
import dev.souk.orders.adapter.http.CheckoutsApi;
import dev.souk.orders.adapter.http.OrderReplies;
import dev.souk.orders.adapter.http.OrdersApi;
import dev.souk.orders.adapter.jws.JwsOrderLinks;
import dev.souk.orders.adapter.jws.JwsQuotes;
import dev.souk.orders.adapter.stepfunctions.StepFunctionsCheckouts;
import dev.souk.orders.application.AwaitOutcome;
import dev.souk.orders.application.CancelOrder;
import dev.souk.orders.application.CancelUnpaidOrder;
import dev.souk.orders.application.CheckoutFacts;
import dev.souk.orders.application.Checkouts;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.Customers;
import dev.souk.orders.application.FindChallenge;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.ForgetCustomer;
import dev.souk.orders.application.Intervene;
import dev.souk.orders.application.LinkGuest;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.OpenCheckouts;
import dev.souk.orders.application.OpenOrderLink;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.application.Orders;
import dev.souk.orders.application.ParkedCheckouts;
import dev.souk.orders.application.PlaceOrder;
import dev.souk.orders.application.Prices;
import dev.souk.orders.application.ProjectOrderHistory;
import dev.souk.orders.application.ReadFullTimeline;
import dev.souk.orders.application.ReadTimeline;
import dev.souk.orders.application.RebuildOrderHistory;
import dev.souk.orders.application.ReconcileCheckouts;
import dev.souk.orders.application.RecordCheckoutFact;
import dev.souk.orders.application.RefundOrder;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.application.RequestAttention;
import dev.souk.orders.application.StartCheckout;
import dev.souk.orders.domain.CancellationPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The composition root of orders. Each function asks for its own part, so it needs only its own environment variables
 * and builds only the clients it uses.
 */
public final class OrdersModule {
    private final Environment environment;
    private final AwsClients clients;
    private final Clock clock = Platform.current().clock();

    public OrdersModule(Map<String, String> variables) {
        this.environment = new Environment(variables);
        this.clients = AwsClients.of(environment);
    }

    public HttpFunction http() {
        Orders orders = orders();
        var quotes = new JwsQuotes(keys("QUOTE_KEY_ARN"), clock);
        var policy = cancellationPolicy();
        var answers = new OrderReplies(policy);
        var findOrder = new FindOrder(orders, customers());
        var links = new JwsOrderLinks(keys("ORDER_LINK_KEY_ARN"), clock);
        var cursors = new Cursors(new SignedTokens(keys("CURSOR_KEY_ARN"), clock));
        var api = new OrdersApi(
                new PlaceOrder(quotes, prices(), orders, answers::accepted, clock),
                new AwaitOutcome(orders, Platform.current()::pause, clock),
                findOrder,
                new FindChallenge(facts()),
                new ListOrders(summaries()),
                new ReadTimeline(findOrder, facts()),
                new CancelOrder(findOrder, orders, policy, answers::decided, clock),
                new OpenOrderLink(links, orders),
                links,
                policy,
                cursors,
                clock,
                checkoutsApi(cursors));
        return new HttpFunction(environment, api.operations(replies()));
    }

    private CheckoutsApi checkoutsApi(Cursors cursors) {
        var interventions = new DynamoDbInterventions(clients.dynamoDb(), table());
        return new CheckoutsApi(
                new ListCheckouts(openCheckouts(), parkedCheckouts(), orders(), facts(), patience(), clock),
                new Intervene(orders(), parkedCheckouts(), interventions, checkouts(), clock),
                new ReadFullTimeline(orders(), facts(), interventions),
                cursors);
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, clients::eventBridge, clients::dynamoDb);
    }

    public ProjectOrderHistory projectOrderHistory() {
        return new ProjectOrderHistory(orders(), summaries(), customers());
    }

    public RebuildOrderHistory rebuildOrderHistory() {
        return new RebuildOrderHistory(
                orders(),
                customers(),
                new DynamoDbStoredHistory(clients.dynamoDb(), table()),
                projectOrderHistory(),
                clock);
    }

    public StartCheckout startCheckout() {
        return new StartCheckout(orders(), checkouts(), facts());
    }

    /** @throws IllegalStateException when the environment names a patience that is no whole number of minutes */
    public ReconcileCheckouts reconcileCheckouts() {
        return new ReconcileCheckouts(
                openCheckouts(), parkedCheckouts(), orders(), facts(), checkouts(), patience(), clock);
    }

    public RecordCheckoutFact recordCheckoutFact() {
        return new RecordCheckoutFact(facts());
    }

    public ConfirmOrder confirmOrder() {
        return new ConfirmOrder(orders(), clock);
    }

    public RefundOrder refundOrder() {
        return new RefundOrder(orders(), clock);
    }

    public CancelUnpaidOrder cancelUnpaidOrder() {
        return new CancelUnpaidOrder(orders(), clock);
    }

    public RejectOrder rejectOrder() {
        return new RejectOrder(orders(), clock);
    }

    public RequestAttention requestAttention() {
        return new RequestAttention(orders(), parkedCheckouts(), clock);
    }

    /** @throws IllegalStateException when the environment names a period that is no whole number of minutes */
    private CancellationPolicy cancellationPolicy() {
        return new CancellationPolicy(minutes(
                "CANCELLATION_GRACE_MINUTES",
                environment.find("CANCELLATION_GRACE_MINUTES").orElse("30")));
    }

    private Duration patience() {
        return minutes("CHECKOUT_PATIENCE_MINUTES", environment.require("CHECKOUT_PATIENCE_MINUTES"));
    }

    private static Duration minutes(String variable, String minutes) {
        if (!minutes.matches("\\d{1,6}")) {
            throw new IllegalStateException(
                    "environment variable %s must be minutes, got '%s'".formatted(variable, minutes));
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    private Checkouts checkouts() {
        return new StepFunctionsCheckouts(clients::stepFunctions, environment.require("STATE_MACHINE_ARN"));
    }

    private OpenCheckouts openCheckouts() {
        return new DynamoDbOpenCheckouts(clients.dynamoDb(), table());
    }

    private ParkedCheckouts parkedCheckouts() {
        return new DynamoDbParkedCheckouts(clients.dynamoDb(), table());
    }

    private Orders orders() {
        return new DynamoDbOrders(clients.dynamoDb(), table(), replies(), Platform.current()::timeOrderedId);
    }

    public Prices prices() {
        return new DynamoDbPrices(clients.dynamoDb(), table());
    }

    public LinkGuest linkGuest() {
        return new LinkGuest(customers(), summaries());
    }

    public ForgetCustomer forgetCustomer() {
        return new ForgetCustomer(customers(), summaries(), orders());
    }

    private Customers customers() {
        return new DynamoDbCustomers(clients.dynamoDb(), table());
    }

    private OrderSummaries summaries() {
        return new DynamoDbOrderSummaries(clients.dynamoDb(), table());
    }

    private CheckoutFacts facts() {
        return new DynamoDbCheckoutFacts(clients.dynamoDb(), table());
    }

    private IdempotencyRecords replies() {
        return new IdempotencyRecords(clients.dynamoDb(), table(), clock);
    }

    private SigningKeys keys(String variable) {
        return SigningKeys.of(clients::secretsManager, environment.require(variable), clock);
    }

    private String table() {
        return environment.require("TABLE_NAME");
    }
}
