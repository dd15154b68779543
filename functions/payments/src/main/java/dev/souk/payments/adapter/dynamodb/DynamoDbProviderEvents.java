package dev.souk.payments.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.payments.application.ProviderEvents;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.StepKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Heard events as items {@code W#<id> W}, waiting ones in the one partition {@code PARKED}: there are few. */
public final class DynamoDbProviderEvents implements ProviderEvents {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final String PARKED = "PARKED";
    private static final int PAGE = 100;

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbProviderEvents(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(String id) {
        var found = client.getItem(
                get -> get.tableName(table).key(key("W#" + id, "W")).consistentRead(true));
        return found.hasItem()
                && number(found.item(), "expiresAt") > clock.instant().getEpochSecond();
    }

    @Override
    public void remember(String id) {
        Map<String, AttributeValue> item = new HashMap<>(key("W#" + id, "W"));
        item.put("expiresAt", n(clock.instant().plus(REMEMBERED).getEpochSecond()));
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void park(ProviderEvent event, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(key(PARKED, event.id()));
        item.put("step", s(event.key().text()));
        item.put("at", s(at.toString()));
        switch (event.answer()) {
            case Approved(String reference, Money amount) -> {
                item.put("providerReference", s(reference));
                item.put("amount", n(amount.amount()));
                item.put("currency", s(amount.currency()));
            }
            case Declined(String reason) -> item.put("reason", s(reason));
        }
        try {
            client.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // It waits already, and since then.
        }
    }

    @Override
    public List<Parked> parked() {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :parked")
                        .expressionAttributeValues(Map.of(":parked", s(PARKED)))
                        .limit(PAGE)
                        .consistentRead(true))
                .items()
                .stream()
                .limit(PAGE)
                .map(DynamoDbProviderEvents::parked)
                .toList();
    }

    @Override
    public void unpark(String id) {
        client.deleteItem(delete -> delete.tableName(table).key(key(PARKED, id)));
    }

    private static Parked parked(Map<String, AttributeValue> item) {
        String text = string(item, "step");
        StepKey step = StepKey.parse(text)
                .orElseThrow(
                        () -> new IllegalStateException("a waiting event must name a step, got %s".formatted(text)));
        Settled answer = optional(item, "reason")
                .<Settled>map(Declined::new)
                .orElseGet(() -> new Approved(
                        string(item, "providerReference"),
                        new Money(number(item, "amount"), string(item, "currency"))));
        return new Parked(new ProviderEvent(string(item, "sk"), step, answer), Instant.parse(string(item, "at")));
    }
}
