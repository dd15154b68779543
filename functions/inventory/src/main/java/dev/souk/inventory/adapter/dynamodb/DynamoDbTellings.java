package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.EventData;
import dev.souk.inventory.application.Tellings;
import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.inventory.domain.Telling;
import dev.souk.lambda.events.EventWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The last word on each product's availability: one item beside its stock that is its own outbox row. */
public final class DynamoDbTellings implements Tellings {
    /** Sorts before the stock, and both before the journal, so that one read gets all but that. */
    private static final String TOLD = "A";

    private static final String JOURNAL = "M#";

    private final DynamoDbClient client;
    private final String table;
    private final EventWriter events;

    public DynamoDbTellings(DynamoDbClient client, String table, EventWriter events) {
        this.client = client;
        this.table = table;
        this.events = events;
    }

    @Override
    public Outlook look(Sku sku) {
        Map<String, AttributeValue> values =
                Map.of(":sku", s(StockItems.PARTITION + sku.value()), ":journal", s(JOURNAL));
        List<Map<String, AttributeValue>> items = client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :sku AND sk < :journal")
                        .expressionAttributeValues(values)
                        .consistentRead(true))
                .items()
                .stream()
                .toList();
        List<StockItem> stock = items.stream()
                .filter(StockItems::isStock)
                .map(item -> StockItems.read(sku, item))
                .toList();
        return new Outlook(
                sku,
                stock.stream().mapToLong(StockItem::available).sum(),
                stock.stream().mapToLong(StockItem::version).sum(),
                items.stream()
                        .filter(item -> string(item, "sk").equals(TOLD))
                        .map(DynamoDbTellings::told)
                        .findFirst()
                        .orElse(null));
    }

    private static Told told(Map<String, AttributeValue> item) {
        return new Told(Availability.valueOf(string(item, "availability")), number(item, "version"));
    }

    @Override
    public boolean tell(Outlook seen, Telling telling) {
        PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item(telling));
        Told told = seen.told();
        if (told == null) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :told").expressionAttributeValues(Map.of(":told", n(told.version())));
        }
        try {
            client.putItem(put.build());
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private Map<String, AttributeValue> item(Telling telling) {
        String sku = telling.sku().value();
        Map<String, AttributeValue> item = new HashMap<>(key(StockItems.PARTITION + sku, TOLD));
        item.put("availability", s(telling.now().name()));
        item.put("version", n(telling.version()));
        List<EventData> facts = AvailabilityFacts.of(telling);
        if (!facts.isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, s(events.outbox(sku, telling.version(), facts)));
        }
        return item;
    }
}
