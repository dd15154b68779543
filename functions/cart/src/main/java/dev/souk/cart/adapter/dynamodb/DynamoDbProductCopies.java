package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;

import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** One item per product; newer copies replace older ones. */
public final class DynamoDbProductCopies implements ProductCopies {
    /** The limit of BatchGetItem. */
    private static final int BATCH = 100;
    /** DynamoDB leaves keys out of a reply when it is short of throughput. */
    private static final int MAX_ROUNDS = 5;

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbProductCopies(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<Sku, ProductCopy> find(Collection<Sku> skus) {
        List<Sku> all = skus.stream().distinct().toList();
        Map<Sku, ProductCopy> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            items(all.subList(from, Math.min(from + BATCH, all.size()))).stream()
                    .map(CartItems::product)
                    .forEach(product -> found.put(product.sku(), product));
        }
        return found;
    }

    private List<Map<String, AttributeValue>> items(List<Sku> skus) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<Map<String, AttributeValue>> keys =
                skus.stream().map(CartKeys::product).toList();
        Map<String, KeysAndAttributes> wanted =
                Map.of(table, KeysAndAttributes.builder().keys(keys).build());
        for (int round = 0; round < MAX_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> request = wanted;
            BatchGetItemResponse response = client.get().batchGetItem(get -> get.requestItems(request));
            items.addAll(response.responses().getOrDefault(table, List.of()));
            wanted = response.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException(
                    "expected all of %d products, some were held back %d times".formatted(skus.size(), MAX_ROUNDS));
        }
        return items;
    }

    @Override
    public boolean keep(ProductCopy copy) {
        try {
            client.get()
                    .putItem(put -> put.tableName(table)
                            .item(CartItems.of(copy))
                            .conditionExpression("attribute_not_exists(pk) OR version < :version")
                            .expressionAttributeValues(Map.of(":version", n(copy.version()))));
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }
}
