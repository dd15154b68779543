package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.events.EventData;
import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
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

/** Reservations in DynamoDB: one item per order that is its own outbox row, written together with the stock it moves. */
public final class DynamoDbReservations implements Reservations {
    private static final String NONE_YET = "attribute_not_exists(pk)";
    private static final String UNCHANGED = "#state = :state AND version = :read";
    /** {@code state} is a reserved word of DynamoDB's expressions. */
    private static final Map<String, String> STATE = Map.of("#state", "state");

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final EventWriter events;

    public DynamoDbReservations(DynamoDbClient client, String table, EventWriter events) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.events = events;
    }

    @Override
    public Optional<Reservation> find(OrderId order) {
        var found = client.getItem(
                get -> get.tableName(table).key(ReservationItems.keyOf(order)).consistentRead(true));
        return found.hasItem() ? Optional.of(ReservationItems.read(order, found.item())) : Optional.empty();
    }

    @Override
    public HoldResult hold(Held wanted) {
        List<Line> lines = wanted.lines().all();
        List<TransactWriteItem> actions = new ArrayList<>();
        lines.forEach(line -> actions.add(StockItems.take(table, line)));
        actions.add(action(put(wanted).conditionExpression(NONE_YET)));
        return switch (transactions.write(actions)) {
            case TransactionOutcome.Committed _ -> new HoldResult.Stored();
            case ConditionsFailed failed
            when failed.failedAt(lines.size()) ->
                new HoldResult.AlreadyDecided(
                        standing(wanted.order(), failed.oldItems().get(lines.size())));
            case ConditionsFailed failed ->
                new HoldResult.SoldOut(failed.indexes().stream()
                        .map(index -> lines.get(index).sku())
                        .toList());
        };
    }

    @Override
    public Reservation decide(Reservation first) {
        return write(first, List.of(action(put(first).conditionExpression(NONE_YET))));
    }

    @Override
    public Reservation release(Held held, Released released) {
        return giveBack(released, still(put(released), ReservationItems.HELD, held.version()));
    }

    @Override
    public Reservation takeBack(Committed sold, Released released) {
        return giveBack(released, still(put(released), ReservationItems.COMMITTED, sold.version()));
    }

    private Reservation giveBack(Released released, Put.Builder ifUnchanged) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(action(ifUnchanged));
        released.lines().all().forEach(line -> actions.add(StockItems.giveBack(table, line)));
        return write(released, actions);
    }

    @Override
    public Reservation commit(Held held, Committed committed) {
        // No stock moves, so this is a write of one item: half the price of a transaction, and every order pays it.
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(committed))
                    .conditionExpression(UNCHANGED)
                    .expressionAttributeNames(STATE)
                    .expressionAttributeValues(stateRead(ReservationItems.HELD, held.version()))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return committed;
        } catch (ConditionalCheckFailedException refused) {
            return standing(held.order(), refused.item());
        } catch (TransactionConflictException busy) {
            // A release is being written at this moment; as a transaction the write waits its turn.
            return write(committed, List.of(action(still(put(committed), ReservationItems.HELD, held.version()))));
        }
    }

    /** Writes a transaction that begins with a reservation, and answers which reservation stands. */
    private Reservation write(Reservation next, List<TransactWriteItem> actions) {
        return switch (transactions.write(actions)) {
            case TransactionOutcome.Committed _ -> next;
            case ConditionsFailed failed
            when failed.failedAt(0) -> standing(next.order(), failed.oldItems().get(0));
            case ConditionsFailed failed ->
                throw new IllegalStateException(
                        "stock that was taken must exist to be given back, order %s misses lines %s"
                                .formatted(next.order().value(), failed.indexes()));
        };
    }

    private static Reservation standing(OrderId order, @Nullable Map<String, AttributeValue> item) {
        if (item == null || item.isEmpty()) {
            throw new IllegalStateException(
                    "dynamodb must return the reservation of order %s that refused a write".formatted(order.value()));
        }
        return ReservationItems.read(order, item);
    }

    private Put.Builder put(Reservation reservation) {
        return Put.builder()
                .tableName(table)
                .item(item(reservation))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private Map<String, AttributeValue> item(Reservation reservation) {
        Map<String, AttributeValue> item = new HashMap<>(ReservationItems.write(reservation));
        List<EventData> facts = ReservationFacts.of(reservation);
        if (!facts.isEmpty()) {
            String order = reservation.order().value();
            item.put(EventWriter.ATTRIBUTE, s(events.outbox(order, reservation.version(), facts)));
        }
        return item;
    }

    private static Put.Builder still(Put.Builder put, String state, long version) {
        return put.conditionExpression(UNCHANGED)
                .expressionAttributeNames(STATE)
                .expressionAttributeValues(stateRead(state, version));
    }

    private static Map<String, AttributeValue> stateRead(String state, long version) {
        return Map.of(":state", s(state), ":read", n(version));
    }

    private static TransactWriteItem action(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
