package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.events.EventData;
import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Share;
import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Reservations in DynamoDB: one item per order that is its own outbox row, written together with the stock it moves. */
public final class DynamoDbReservations implements Reservations {
    private static final String NONE_YET = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final EventWriter events;
    private final Journal journal;
    private final Taking taking;

    public DynamoDbReservations(DynamoDbClient client, String table, EventWriter events, Journal journal) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.events = events;
        this.journal = journal;
        this.taking = new Taking(client, table, transactions, journal);
    }

    @Override
    public Optional<Reservation> find(OrderId order) {
        var found = client.getItem(
                get -> get.tableName(table).key(ReservationItems.keyOf(order)).consistentRead(true));
        return found.hasItem() ? Optional.of(ReservationItems.read(order, found.item())) : Optional.empty();
    }

    @Override
    public HoldResult hold(Held wanted) {
        return taking.take(
                wanted,
                MovementKind.RESERVATION,
                found -> List.of(action(put(found).conditionExpression(NONE_YET)), HoldFile.enter(table, wanted)),
                () -> find(wanted.order()));
    }

    @Override
    public HoldResult retake(Expired expired, Committed committed) {
        return taking.take(
                committed,
                MovementKind.LATE_SALE,
                found -> List.of(replace(expired, found)),
                () -> find(expired.order()).filter(standing -> standing.version() != expired.version()));
    }

    /** The writes that move every share's units, then the journal's entries of it. */
    private List<TransactWriteItem> moves(Reservation moving, MovementKind kind) {
        List<Share> shares = moving.lines().shares();
        return Stream.concat(
                        shares.stream().map(share -> StockItems.move(table, kind, share, false)),
                        journal.entries(moving.order(), kind, shares).stream())
                .toList();
    }

    @Override
    public Reservation decide(Reservation first) {
        return write(first, List.of(action(put(first).conditionExpression(NONE_YET))));
    }

    @Override
    public Reservation release(Held held, Released released) {
        return move(released, MovementKind.RELEASE, replace(held, released), HoldFile.leave(table, held));
    }

    @Override
    public Reservation expire(Held held, Expired expired) {
        return move(expired, MovementKind.EXPIRY, replace(held, expired), HoldFile.leave(table, held));
    }

    @Override
    public Reservation takeBack(Committed sold, Released released) {
        return move(released, MovementKind.RESTOCK, replace(sold, released));
    }

    @Override
    public Reservation commit(Held held, Committed committed) {
        return move(committed, MovementKind.SALE, replace(held, committed), HoldFile.leave(table, held));
    }

    @Override
    public Reservation renew(Held held, Held renewed) {
        return write(
                renewed, List.of(replace(held, renewed), HoldFile.leave(table, held), HoldFile.enter(table, renewed)));
    }

    @Override
    public Reservation close(Expired expired, Released released) {
        return write(released, List.of(replace(expired, released)));
    }

    @Override
    public List<OrderId> heldPast(Instant limit, int max) {
        return HoldFile.until(client, table, limit, max);
    }

    private Reservation move(Reservation next, MovementKind kind, TransactWriteItem... reservation) {
        List<TransactWriteItem> actions = new ArrayList<>(List.of(reservation));
        actions.addAll(moves(next, kind));
        return write(next, actions);
    }

    /** Writes a transaction that begins with a reservation, and answers which reservation stands. */
    private Reservation write(Reservation next, List<TransactWriteItem> actions) {
        return switch (transactions.write(actions)) {
            case TransactionOutcome.Committed _ -> next;
            case ConditionsFailed failed
            when failed.failedAt(0) -> standing(next.order(), failed.oldItems().get(0));
            case ConditionsFailed failed ->
                throw new IllegalStateException(
                        "stock that was taken must exist to be given back, order %s misses actions %s"
                                .formatted(next.order().value(), failed.indexes()));
        };
    }

    static Reservation standing(OrderId order, @Nullable Map<String, AttributeValue> item) {
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

    /** Stores what became of a reservation, if it still stands as it was read. */
    private TransactWriteItem replace(Reservation read, Reservation next) {
        return action(put(next)
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", n(read.version()))));
    }

    private static TransactWriteItem action(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }
}
