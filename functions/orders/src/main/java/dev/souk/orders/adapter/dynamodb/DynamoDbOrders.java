package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.AcceptResult;
import dev.souk.orders.application.Acceptance;
import dev.souk.orders.application.AppendResult;
import dev.souk.orders.application.CancelStored;
import dev.souk.orders.application.Orders;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.TaskToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Orders as event items of one partition each, added by conditional puts. */
public final class DynamoDbOrders implements Orders {
    private static final String IF_ABSENT = "attribute_not_exists(pk)";

    /** Where {@link #accept} has the event, the quote's use and the reply among its writes. */
    private static final int EVENT = 0;

    private static final int QUOTE_USE = 2;

    private static final int REPLY = 3;

    /** And where {@link #cancel} has the reply. */
    private static final int CANCEL_REPLY = 1;

    private final DynamoDbClient client;
    private final String table;
    private final IdempotencyRecords replies;
    private final Transactions transactions;
    private final EventItems events;

    /** @param eventIds one fresh id per event */
    public DynamoDbOrders(DynamoDbClient client, String table, IdempotencyRecords replies, Supplier<UUID> eventIds) {
        this.client = client;
        this.table = table;
        this.replies = replies;
        this.transactions = new Transactions(client);
        this.events = new EventItems(eventIds);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        List<RecordedEvent> history = client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order AND begins_with(sk, :event)")
                        .expressionAttributeValues(
                                Map.of(":order", s(EventItems.partition(id)), ":event", s(EventItems.PREFIX))))
                .items()
                .stream()
                .map(EventItems::read)
                .toList();
        return history.isEmpty() ? Optional.empty() : Optional.of(new Order(history));
    }

    @Override
    public AcceptResult accept(Acceptance acceptance) {
        Order order = acceptance.order();
        var first = events.write(order.placing(), order.history().getFirst());
        TransactionOutcome outcome = transactions.write(List.of(
                putIfAbsent(first),
                putIfAbsent(CheckoutItems.details(order.id(), acceptance.details())),
                putIfAbsent(CheckoutItems.quoteUse(acceptance)),
                replies.put(acceptance.request(), acceptance.reply()),
                putIfAbsent(CheckoutItems.number(order.placing().number(), order.id()))));
        return switch (outcome) {
            case Committed _ -> AcceptResult.ACCEPTED;
            case ConditionsFailed failed when failed.failedAt(REPLY) -> AcceptResult.ALREADY_ANSWERED;
            case ConditionsFailed failed when failed.failedAt(EVENT) -> AcceptResult.ORDER_EXISTS;
            case ConditionsFailed failed when failed.failedAt(QUOTE_USE) -> AcceptResult.QUOTE_USED;
            case ConditionsFailed _ -> AcceptResult.NUMBER_TAKEN;
        };
    }

    @Override
    public Optional<OrderId> withNumber(OrderNumber number) {
        var found = client.getItem(
                get -> get.tableName(table).key(CheckoutItems.numberKey(number)).consistentRead(true));
        return found.hasItem() ? Optional.of(new OrderId(string(found.item(), "orderId"))) : Optional.empty();
    }

    @Override
    public CancelStored cancel(Order before, RecordedEvent cancelled, IdempotentRequest request, StoredReply reply) {
        TransactionOutcome outcome = transactions.write(
                List.of(putIfAbsent(events.write(before.placing(), cancelled)), replies.put(request, reply)));
        return switch (outcome) {
            case Committed _ -> CancelStored.STORED;
            case ConditionsFailed failed when failed.failedAt(CANCEL_REPLY) -> CancelStored.ALREADY_ANSWERED;
            case ConditionsFailed _ -> CancelStored.VERSION_TAKEN;
        };
    }

    @Override
    public AppendResult append(Order before, RecordedEvent next) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(events.write(before.placing(), next))
                    .conditionExpression(IF_ABSENT));
            return AppendResult.APPENDED;
        } catch (ConditionalCheckFailedException _) {
            return AppendResult.VERSION_TAKEN;
        }
    }

    @Override
    public AppendResult park(Order before, RecordedEvent next, TaskToken token) {
        var keepToken = TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(CheckoutItems.resumption(before.id(), token))
                        .build())
                .build();
        TransactionOutcome outcome =
                transactions.write(List.of(putIfAbsent(events.write(before.placing(), next)), keepToken));
        return switch (outcome) {
            case Committed _ -> AppendResult.APPENDED;
            case ConditionsFailed _ -> AppendResult.VERSION_TAKEN;
        };
    }

    @Override
    public Optional<TaskToken> resumption(OrderId id) {
        return item(id, CheckoutItems.RESUMPTION).map(item -> new TaskToken(string(item, "taskToken")));
    }

    @Override
    public Optional<CheckoutDetails> checkoutDetails(OrderId id) {
        return item(id, CheckoutItems.DETAILS).map(CheckoutItems::details);
    }

    @Override
    public void eraseAddress(OrderId id) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key(EventItems.partition(id), CheckoutItems.DETAILS))
                    .updateExpression("REMOVE #name, line1, line2, postalCode, city, country")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(Map.of("#name", "name")));
        } catch (ConditionalCheckFailedException _) {
            // Nothing is kept of this order, which is all that was wanted.
        }
    }

    private Optional<Map<String, AttributeValue>> item(OrderId id, String sortKey) {
        var found = client.getItem(get ->
                get.tableName(table).key(key(EventItems.partition(id), sortKey)).consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    private TransactWriteItem putIfAbsent(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(IF_ABSENT)
                        .build())
                .build();
    }
}
