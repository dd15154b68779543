package dev.souk.payments.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.MoneyAmount;
import dev.souk.events.payments.PaymentDiscrepancyFound;
import dev.souk.kernel.Money;
import dev.souk.lambda.events.EventWriter;
import dev.souk.payments.application.Reconciliations;
import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Discrepancy;
import dev.souk.payments.domain.StepKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is booked by time as items {@code BOOKED#<hour> <second>#<step>}, kept as long as anybody compares; positions as
 * {@code RECONCILED <pass>}; discrepancies as {@code DISCREPANCY#<order> <kind>#<step>}, each its own outbox row.
 */
public final class DynamoDbReconciliations implements Reconciliations {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String POSITION = "RECONCILED";

    private final DynamoDbClient client;
    private final String table;
    private final EventWriter events;

    public DynamoDbReconciliations(DynamoDbClient client, String table, EventWriter events) {
        this.client = client;
        this.table = table;
        this.events = events;
    }

    /** Files what is booked, in the transaction that books it. */
    static TransactWriteItem enter(String table, Booked booked, Instant at) {
        Map<String, AttributeValue> item =
                new HashMap<>(key(partition(at), second(at) + "#" + booked.key().text()));
        item.put("amount", n(booked.amount().amount()));
        item.put("currency", s(booked.amount().currency()));
        item.put("expiresAt", n(at.plus(KEPT).getEpochSecond()));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    @Override
    public Optional<Instant> position(String pass) {
        var found = client.getItem(
                get -> get.tableName(table).key(key(POSITION, pass)).consistentRead(true));
        return found.hasItem() ? Optional.of(Instant.parse(string(found.item(), "until"))) : Optional.empty();
    }

    @Override
    public void advance(String pass, Instant to) {
        Map<String, AttributeValue> item = new HashMap<>(key(POSITION, pass));
        item.put("until", s(to.toString()));
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public List<Booked> booked(Instant from, Instant to) {
        List<Booked> booked = new ArrayList<>();
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        while (hour.isBefore(to) && second(from).compareTo(second(to)) < 0) {
            var within = Map.of(":hour", s(partition(hour)), ":from", s(second(from)), ":to", s(second(to)));
            client.queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :hour AND sk BETWEEN :from AND :to")
                            .expressionAttributeValues(within)
                            .consistentRead(true))
                    .items()
                    .forEach(item -> booked.add(read(item)));
            hour = hour.plus(Duration.ofHours(1));
        }
        return booked;
    }

    @Override
    public boolean report(Discrepancy discrepancy) {
        StepKey step = discrepancy.key();
        String kind = discrepancy.kind().name();
        String order = step.order().value();
        Money amount = discrepancy.amount();
        Map<String, AttributeValue> item = new HashMap<>(key("DISCREPANCY#" + order, kind + "#" + step.text()));
        var fact = new PaymentDiscrepancyFound(
                order, kind, step.text(), new MoneyAmount(amount.amount(), amount.currency()));
        item.put(EventWriter.ATTRIBUTE, s(events.outbox(kind + "#" + step.text(), 1, List.of(fact))));
        try {
            client.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static Booked read(Map<String, AttributeValue> item) {
        String sk = string(item, "sk");
        StepKey step = StepKey.parse(sk.substring(sk.indexOf('#') + 1))
                .orElseThrow(() -> new IllegalStateException("what is booked must name a step, got %s".formatted(sk)));
        return new Booked(step, new Money(number(item, "amount"), string(item, "currency")));
    }

    private static String partition(Instant at) {
        return "BOOKED#" + second(at.truncatedTo(ChronoUnit.HOURS));
    }

    /** In whole seconds, so that the texts sort as the times do. */
    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
