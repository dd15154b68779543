package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.orders.application.CurrentPrice;
import dev.souk.orders.application.Prices;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Copies of prices as items {@code V#<sku> V}. Read without consistency, at half the price: a copy runs behind its product
 * anyway.
 */
public final class DynamoDbPrices implements Prices {
    private static final String UNLESS_NEWER = "attribute_not_exists(pk) OR version < :version";
    private static final AttributeValue YES = AttributeValue.fromBool(true);
    private static final AttributeValue NO = AttributeValue.fromBool(false);

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbPrices(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void offered(String sku, Money price, long version) {
        update(
                sku,
                "SET version = :version, amount = :amount, currency = :currency, offered = :offered",
                with(price, Map.of(":version", n(version), ":offered", YES)));
    }

    @Override
    public void changed(String sku, Money price, long version) {
        update(
                sku,
                "SET version = :version, amount = :amount, currency = :currency",
                with(price, Map.of(":version", n(version))));
    }

    @Override
    public void withdrawn(String sku, long version) {
        update(sku, "SET version = :version, offered = :offered", Map.of(":version", n(version), ":offered", NO));
    }

    @Override
    public Map<String, CurrentPrice> of(Collection<String> skus) {
        List<Map<String, AttributeValue>> keys =
                skus.stream().distinct().map(sku -> key(partition(sku), "V")).toList();
        Map<String, CurrentPrice> prices = new HashMap<>();
        Map<String, KeysAndAttributes> left =
                Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        while (!left.isEmpty()) {
            Map<String, KeysAndAttributes> asked = left;
            var found = client.batchGetItem(get -> get.requestItems(asked));
            for (Map<String, AttributeValue> item : found.responses().getOrDefault(table, List.of())) {
                prices.put(string(item, "pk").substring(2), read(item));
            }
            left = found.unprocessedKeys();
        }
        return prices;
    }

    private void update(String sku, String expression, Map<String, AttributeValue> values) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key(partition(sku), "V"))
                    .updateExpression(expression)
                    .conditionExpression(UNLESS_NEWER)
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // Something newer is known of the product.
        }
    }

    private static Map<String, AttributeValue> with(Money price, Map<String, AttributeValue> others) {
        Map<String, AttributeValue> values = new HashMap<>(others);
        values.put(":amount", n(price.amount()));
        values.put(":currency", s(price.currency()));
        return values;
    }

    private static CurrentPrice read(Map<String, AttributeValue> item) {
        boolean withdrawn = NO.equals(item.get("offered"));
        return item.containsKey("amount")
                ? new CurrentPrice(new Money(number(item, "amount"), string(item, "currency")), !withdrawn)
                : new CurrentPrice(null, !withdrawn);
    }

    private static String partition(String sku) {
        return "V#" + sku;
    }
}
