package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.application.promotion.ProductCategories;
import dev.souk.cart.domain.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** One item per product. */
public final class DynamoDbProductCategories implements ProductCategories {
    /** The limit of BatchGetItem. */
    private static final int BATCH = 100;
    /** DynamoDB leaves keys out of a reply when it is short of throughput. */
    private static final int MAX_ROUNDS = 5;

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbProductCategories(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<Sku, String> of(Collection<Sku> skus) {
        List<Sku> all = skus.stream().distinct().toList();
        Map<Sku, String> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            read(all.subList(from, Math.min(from + BATCH, all.size())), found);
        }
        return found;
    }

    private void read(List<Sku> skus, Map<Sku, String> found) {
        List<Map<String, AttributeValue>> keys =
                skus.stream().map(DynamoDbProductCategories::keyOf).toList();
        Map<String, KeysAndAttributes> wanted =
                Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        for (int round = 0; round < MAX_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> request = wanted;
            var response = client.get().batchGetItem(get -> get.requestItems(request));
            response.responses()
                    .getOrDefault(table, List.of())
                    .forEach(item -> found.put(new Sku(string(item, "sku")), string(item, "category")));
            wanted = response.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException("expected the categories of %d products, some were held back %d times"
                    .formatted(skus.size(), MAX_ROUNDS));
        }
    }

    @Override
    public boolean keep(Sku sku, String category, long version) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(sku));
        item.put("sku", s(sku.value()));
        item.put("category", s(category));
        item.put("version", n(version));
        try {
            client.get()
                    .putItem(put -> put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk) OR version < :version")
                            .expressionAttributeValues(Map.of(":version", n(version))));
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }

    private static Map<String, AttributeValue> keyOf(Sku sku) {
        return key("PC#" + sku.value(), "PC");
    }
}
