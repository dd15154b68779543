package dev.souk.inventory;

import dev.souk.events.orders.OrderCancelled;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.inventory.adapter.dynamodb.DynamoDbReservations;
import dev.souk.inventory.adapter.dynamodb.DynamoDbStock;
import dev.souk.inventory.adapter.dynamodb.DynamoDbTellings;
import dev.souk.inventory.adapter.dynamodb.Journal;
import dev.souk.inventory.adapter.http.InventoryRoutes;
import dev.souk.inventory.application.CancelReservation;
import dev.souk.inventory.application.CommitReservation;
import dev.souk.inventory.application.ExpireReservations;
import dev.souk.inventory.application.ReleaseStock;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.application.ReserveStock;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.application.TellAvailability;
import dev.souk.inventory.domain.OrderId;
import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventFunction;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.util.Map;

/** Puts inventory together: each function asks for the one thing it serves, and only that is built. */
public final class InventoryModule {
    private final Environment environment;
    private final AwsClients aws;
    private final Clock clock = Platform.current().clock();
    private final EventWriter events = EventWriter.system();

    /** @param environment the function's own environment variables */
    public InventoryModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
    }

    public HttpFunction http() {
        var records = new IdempotencyRecords(aws.dynamoDb(), table(), clock);
        var stock = new DynamoDbStock(aws.dynamoDb(), table(), records, events, Journal.system(table()));
        var keys = SigningKeys.of(aws::secretsManager, environment.require("CURSOR_KEY_ARN"), clock);
        return http(environment, stock, records, new Cursors(new SignedTokens(keys, clock)));
    }

    /** The operations over given ports. */
    public static HttpFunction http(Environment environment, Stock stock, Replies replies, Cursors cursors) {
        return new HttpFunction(environment, InventoryRoutes.over(stock, replies, cursors));
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, aws::eventBridge, aws::dynamoDb);
    }

    public EventFunction onOrderConfirmed() {
        var commit = new CommitReservation(reservations());
        return new EventFunction(environment)
                .on(OrderConfirmed.class, (order, metadata) -> commit.handle(new OrderId(order.orderId())));
    }

    public EventFunction onOrderCancelled() {
        var cancel = new CancelReservation(reservations());
        return new EventFunction(environment)
                .on(OrderCancelled.class, (order, metadata) -> cancel.handle(new OrderId(order.orderId())));
    }

    public ReserveStock reserveStock() {
        return new ReserveStock(reservations(), clock);
    }

    public ReleaseStock releaseStock() {
        return new ReleaseStock(reservations());
    }

    public ExpireReservations expireReservations() {
        return new ExpireReservations(reservations(), clock);
    }

    public TellAvailability tellAvailability() {
        return new TellAvailability(new DynamoDbTellings(aws.dynamoDb(), table(), events));
    }

    private Reservations reservations() {
        return new DynamoDbReservations(aws.dynamoDb(), table(), events, Journal.system(table()));
    }

    private String table() {
        return environment.require("TABLE_NAME");
    }
}
