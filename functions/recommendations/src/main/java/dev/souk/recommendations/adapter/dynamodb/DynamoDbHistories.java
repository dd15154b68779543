package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item per shopper, replaced as a whole on condition of its version. */
public final class DynamoDbHistories implements Histories {
    private final RecommendationTable table;

    public DynamoDbHistories(Supplier<DynamoDbClient> client, String table) {
        this.table = new RecommendationTable(client, table);
    }

    @Override
    public History of(Shopper shopper) {
        return table.find(RecommendationKeys.history(shopper))
                .map(item -> history(shopper, item))
                .orElseGet(() -> History.none(shopper));
    }

    @Override
    public boolean keep(History after) {
        return after.version() == 1
                ? table.put(item(after), "attribute_not_exists(pk)", Map.of())
                : table.put(item(after), "version = :before", Map.of(":before", n(after.version() - 1)));
    }

    private static Map<String, AttributeValue> item(History history) {
        Map<String, AttributeValue> item = new HashMap<>(RecommendationKeys.history(history.shopper()));
        item.put("version", n(history.version()));
        item.put("erased", AttributeValue.fromBool(history.erased()));
        item.put(
                "actions",
                AttributeValue.fromL(history.actions().stream()
                        .map(DynamoDbHistories::action)
                        .toList()));
        // That a shopper asked to be forgotten has no end: news of an old order may still be on its way.
        history.actions().stream()
                .findFirst()
                .map(newest -> newest.at().plus(History.REMEMBERED).getEpochSecond())
                .ifPresent(expiry -> item.put("expiresAt", n(expiry)));
        return item;
    }

    private static AttributeValue action(Action action) {
        return AttributeValue.fromM(Map.of(
                "signal", s(action.signal().name()),
                "sku", s(action.sku().value()),
                "at", n(action.at().toEpochMilli())));
    }

    private static History history(Shopper shopper, Map<String, AttributeValue> item) {
        List<Action> actions =
                Optional.ofNullable(item.get("actions")).map(AttributeValue::l).orElseGet(List::of).stream()
                        .map(AttributeValue::m)
                        .map(action -> new Action(
                                Signal.valueOf(string(action, "signal")),
                                new Sku(string(action, "sku")),
                                Instant.ofEpochMilli(number(action, "at"))))
                        .toList();
        boolean erased = Optional.ofNullable(item.get("erased"))
                .map(AttributeValue::bool)
                .orElse(false);
        return new History(shopper, actions, number(item, "version"), erased);
    }
}
