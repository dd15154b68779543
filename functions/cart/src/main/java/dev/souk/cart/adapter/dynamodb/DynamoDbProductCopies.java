package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.kernel.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item per product, in which name, price and stock are each replaced by newer news alone. */
public final class DynamoDbProductCopies implements ProductCopies {
    private static final String DETAILS = "version";
    private static final String PRICE = "priceVersion";
    private static final String STOCK = "stockVersion";

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbProductCopies(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<Sku, ProductCopy> find(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        var keys = skus.stream().distinct().map(CartKeys::product).toList();
        Map<Sku, ProductCopy> found = new HashMap<>();
        BatchReads.items(client.get(), table, keys, false).stream()
                .filter(ProductItems::isKnown)
                .map(ProductItems::read)
                .forEach(product -> found.put(product.sku(), product));
        return found;
    }

    @Override
    public boolean keep(ProductCopy copy) {
        Map<String, AttributeValue> all = new TreeMap<>(ProductItems.details(copy));
        all.putAll(ProductItems.price(copy.price()));
        if (update(copy.sku(), List.of(DETAILS, PRICE), copy.version(), all)) {
            return true;
        }
        // Of one of the two there is newer news already, and the other may still be this.
        reprice(copy.sku(), copy.price(), copy.version());
        return update(copy.sku(), List.of(DETAILS), copy.version(), ProductItems.details(copy));
    }

    @Override
    public boolean reprice(Sku sku, Money price, long version) {
        return update(sku, List.of(PRICE), version, ProductItems.price(price));
    }

    @Override
    public boolean withdraw(Sku sku, long version) {
        return update(sku, List.of(DETAILS), version, Map.of("published", AttributeValue.fromBool(false)));
    }

    @Override
    public boolean restock(Sku sku, StockLevel stock, long version) {
        return update(sku, List.of(STOCK), version, Map.of("stock", s(stock.name())));
    }

    /** @param guards attributes with the versions of what is told, each of which must be older */
    private boolean update(Sku sku, List<String> guards, long version, Map<String, AttributeValue> news) {
        Map<String, AttributeValue> all = new TreeMap<>(news);
        guards.forEach(guard -> all.put(guard, n(version)));
        Map<String, AttributeValue> values = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        all.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        String set = all.keySet().stream()
                .map(name -> "#%1$s = :%1$s".formatted(name))
                .collect(Collectors.joining(", ", "SET ", ""));
        try {
            client.get()
                    .updateItem(update -> update.tableName(table)
                            .key(CartKeys.product(sku))
                            .updateExpression(set)
                            .conditionExpression(older(guards))
                            .expressionAttributeNames(names)
                            .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }

    private static String older(List<String> guards) {
        return guards.stream()
                .map("(attribute_not_exists(#%1$s) OR #%1$s < :%1$s)"::formatted)
                .collect(Collectors.joining(" AND "));
    }
}
