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
import dev.souk.orders.application.UnreadableOrder;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
        List<Map<String, AttributeValue>> stored = items(id, EventItems.PREFIX).toList();
        return stored.isEmpty() ? Optional.empty() : Optional.of(read(id, stored));
    }

    private static Order read(OrderId id, List<Map<String, AttributeValue>> stored) {
        try {
            return new Order(stored.stream().map(EventItems::read).toList());
        } catch (RuntimeException broken) {
            throw new UnreadableOrder(id, broken);
        }
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
                putIfAbsent(CheckoutItems.number(order.placing().number(), order.id())),
                putIfAbsent(CheckoutFile.opening(order))));
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
    public AppendResult park(Order before, RecordedEvent next, TaskToken token, List<Resumption> outdated) {
        Resumption kept = new Resumption(next.version(), next.at(), token);
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(putIfAbsent(events.write(before.placing(), next)));
        actions.add(put(Put.builder().tableName(table).item(ParkedFile.entry(before.id(), kept))));
        outdated.forEach(resumption -> actions.add(delete(ParkedFile.entryKey(before.id(), resumption))));
        return switch (transactions.write(actions)) {
            case Committed _ -> AppendResult.APPENDED;
            case ConditionsFailed _ -> AppendResult.VERSION_TAKEN;
        };
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

    /** Items beside each other in an order's partition, by sort key. */
    private Stream<Map<String, AttributeValue>> items(OrderId id, String prefix) {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(":order", s(EventItems.partition(id)), ":prefix", s(prefix))))
                .items()
                .stream();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(key))
                .build();
    }

    private TransactWriteItem putIfAbsent(Map<String, AttributeValue> item) {
        return put(Put.builder().tableName(table).item(item).conditionExpression(IF_ABSENT));
    }

    private static TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
