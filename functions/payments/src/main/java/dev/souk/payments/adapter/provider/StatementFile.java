package dev.souk.payments.adapter.provider;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.payments.adapter.provider.ProviderLedger.Listing;
import dev.souk.payments.domain.StepKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The entries of the books by time: items {@code T#<hour> <second>#<key>}, which say nothing that the entry does not say. */
final class StatementFile {
    private static final int PAGE = 100;
    /** Sorts before everything that a sort key goes on with. */
    private static final String AFTER = "!";

    private StatementFile() {}

    static TransactWriteItem enter(String table, LedgerEntry entry) {
        Map<String, AttributeValue> item = key(
                partition(entry.at()), second(entry.at()) + "#" + entry.key().text());
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    /** A page is part of one hour; the cursor is the sort key that it ends with, or the second at which an hour begins. */
    static Listing list(DynamoDbClient client, String table, Instant from, Instant to, @Nullable String cursor) {
        String after = cursor == null ? second(from) : cursor;
        if (second(to).compareTo(after + AFTER) < 0) {
            return new Listing(List.of(), null);
        }
        Instant hour = Instant.parse(after.split("#", 2)[0]).truncatedTo(ChronoUnit.HOURS);
        var found = client.query(query -> query.tableName(table)
                .keyConditionExpression("pk = :hour AND sk BETWEEN :after AND :end")
                .expressionAttributeValues(
                        Map.of(":hour", s(partition(hour)), ":after", s(after + AFTER), ":end", s(second(to))))
                .limit(PAGE));
        List<StepKey> keys = found.items().stream()
                .map(item -> string(item, "sk"))
                .map(sk -> sk.substring(sk.indexOf('#') + 1))
                .flatMap(text -> StepKey.parse(text).stream())
                .toList();
        Instant next = hour.plus(Duration.ofHours(1));
        if (found.hasLastEvaluatedKey() && !found.lastEvaluatedKey().isEmpty()) {
            return new Listing(keys, string(found.lastEvaluatedKey(), "sk"));
        }
        return new Listing(keys, next.isBefore(to) ? second(next) : null);
    }

    private static String partition(Instant at) {
        return "T#" + second(at.truncatedTo(ChronoUnit.HOURS));
    }

    /** In whole seconds, so that the texts sort as the times do. */
    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
