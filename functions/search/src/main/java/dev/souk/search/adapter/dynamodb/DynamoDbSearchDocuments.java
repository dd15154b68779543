package dev.souk.search.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.search.application.SearchDocuments;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * One item per product, {@code D#<shard>} / {@code <sku>}, with the document in {@code document} and the number of its
 * writes in {@code revision}.
 */
public final class DynamoDbSearchDocuments implements SearchDocuments {
    /** The limit of BatchGetItem. */
    private static final int BATCH = 100;
    /** DynamoDB leaves keys out of a reply when it is short of throughput. */
    private static final int MAX_ROUNDS = 8;

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbSearchDocuments(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Stored find(Sku sku) {
        var found =
                client.get().getItem(get -> get.tableName(table).key(keyOf(sku)).consistentRead(true));
        return found.hasItem()
                ? new Stored(DocumentItems.read(found.item()), number(found.item(), "revision"))
                : new Stored(SearchDocument.unknown(sku), 0);
    }

    @Override
    public List<SearchDocument> findAll(Collection<Sku> skus) {
        List<Sku> all = skus.stream().distinct().toList();
        List<SearchDocument> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            items(all.subList(from, Math.min(from + BATCH, all.size()))).stream()
                    .map(DocumentItems::read)
                    .forEach(found::add);
        }
        return found;
    }

    private List<Map<String, AttributeValue>> items(List<Sku> skus) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(skus.stream().map(DynamoDbSearchDocuments::keyOf).toList())
                        .consistentRead(true)
                        .build());
        for (int round = 0; round < MAX_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> request = wanted;
            BatchGetItemResponse response = client.get().batchGetItem(get -> get.requestItems(request));
            items.addAll(response.responses().getOrDefault(table, List.of()));
            wanted = response.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException(
                    "expected all of %d documents, some were held back %d times".formatted(skus.size(), MAX_ROUNDS));
        }
        return items;
    }

    @Override
    public List<SearchDocument> page(Shard shard, @Nullable Sku after, int limit) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":shard", s(partition(shard))));
        if (after != null) {
            values.put(":after", s(after.value()));
        }
        return client
                .get()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression(after == null ? "pk = :shard" : "pk = :shard AND sk > :after")
                        .expressionAttributeValues(values)
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(DocumentItems::read)
                .toList();
    }

    @Override
    public boolean save(SearchDocument document, long readRevision) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(document.sku()));
        item.putAll(DocumentItems.of(document));
        item.put("revision", n(readRevision + 1));
        try {
            client.get().putItem(put -> {
                put.tableName(table).item(item);
                if (readRevision == 0) {
                    put.conditionExpression("attribute_not_exists(pk)");
                } else {
                    put.conditionExpression("revision = :read")
                            .expressionAttributeValues(Map.of(":read", n(readRevision)));
                }
            });
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private static Map<String, AttributeValue> keyOf(Sku sku) {
        return key(partition(Shard.of(sku)), sku.value());
    }

    private static String partition(Shard shard) {
        return "D#%02d".formatted(shard.number());
    }
}
