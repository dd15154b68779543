package dev.souk.payments.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.events.EventData;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.StoreResult;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Payments in DynamoDB: an intent item that is its own outbox row, and one item per journal entry. */
public final class DynamoDbPayments implements Payments {
    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final EventWriter events;
    private final Clock clock;

    public DynamoDbPayments(DynamoDbClient client, String table, EventWriter events, Clock clock) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<PaymentIntent> find(OrderId order) {
        var found = client.getItem(
                get -> get.tableName(table).key(IntentItems.keyOf(order)).consistentRead(true));
        return found.hasItem() ? Optional.of(IntentItems.read(order, found.item())) : Optional.empty();
    }

    @Override
    public void callOff(OrderId order) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(IntentItems.calledOff(order))
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // Called off before, which is all that was wanted.
        }
    }

    @Override
    public boolean isCalledOff(OrderId order) {
        return client.getItem(get ->
                        get.tableName(table).key(IntentItems.calledOff(order)).consistentRead(true))
                .hasItem();
    }

    @Override
    public StoreResult store(IntentChange change) {
        // A change that moves no money and leaves no doubt writes one item, at half the price of a transaction.
        boolean alone = change.entries().isEmpty() && change.doubts().isEmpty();
        return alone ? storeAlone(change) : storeTogether(change);
    }

    private StoreResult storeAlone(IntentChange change) {
        Put put = put(change);
        try {
            client.putItem(request -> request.tableName(table)
                    .item(put.item())
                    .conditionExpression(put.conditionExpression())
                    .expressionAttributeValues(
                            put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                    .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure()));
            return new Stored();
        } catch (ConditionalCheckFailedException refused) {
            return overtaken(change.next().order(), refused.item());
        } catch (TransactionConflictException busy) {
            // Another change is being written at this moment; as a transaction this one waits its turn.
            return storeTogether(change);
        }
    }

    private StoreResult storeTogether(IntentChange change) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(TransactWriteItem.builder().put(put(change)).build());
        change.entries().forEach(entry -> actions.add(journal(change.next().order(), entry)));
        change.doubts().forEach(step -> actions.add(DynamoDbDoubts.enter(table, Doubt.about(step, clock.instant()))));
        change.booked().forEach(booked -> actions.add(DynamoDbReconciliations.enter(table, booked, clock.instant())));
        return switch (transactions.write(actions)) {
            case Committed _ -> new Stored();
            case ConditionsFailed failed ->
                overtaken(change.next().order(), failed.oldItems().get(0));
        };
    }

    private static StoreResult overtaken(OrderId order, @Nullable Map<String, AttributeValue> standing) {
        if (standing == null || standing.isEmpty()) {
            throw new IllegalStateException("a change must follow a stored version, order %s has no payment to change"
                    .formatted(order.value()));
        }
        return new Overtaken(IntentItems.read(order, standing));
    }

    private Put put(IntentChange change) {
        PaymentIntent next = change.next();
        Map<String, AttributeValue> item = new HashMap<>(IntentItems.write(next));
        List<EventData> facts = IntentFacts.of(change);
        if (!facts.isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, s(events.outbox(next.order().value(), next.version(), facts)));
        }
        Put.Builder put = Put.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return next.version() == 1
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :read")
                        .expressionAttributeValues(Map.of(":read", n(next.version() - 1)))
                        .build();
    }

    private TransactWriteItem journal(OrderId order, JournalEntry entry) {
        Map<String, AttributeValue> item =
                new HashMap<>(key(IntentItems.PARTITION + order.value(), "J#%010d".formatted(entry.seq())));
        item.put("kind", s(entry.kind().name()));
        item.put("currency", s(entry.currency()));
        if (!entry.reference().isEmpty()) {
            item.put("refundId", s(entry.reference()));
        }
        item.put("postings", s(Json.write(entry.postings())));
        item.put("at", s(clock.instant().toString()));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }
}
