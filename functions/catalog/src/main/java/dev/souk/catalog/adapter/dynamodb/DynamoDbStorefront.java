package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The current generation of the read model, read with eventual consistency: half the price, and moments late at most. */
public final class DynamoDbStorefront implements Storefront {
    private static final int MAX_FAMILY = 100;

    private final CatalogTable table;
    private final CurrentGeneration current;

    public DynamoDbStorefront(Supplier<DynamoDbClient> client, String table, CurrentGeneration current) {
        this.table = new CatalogTable(client, table);
        this.current = current;
    }

    @Override
    public Optional<ListedProduct> product(Sku sku) {
        return ShownProduct.read(table, keys().view(sku), false)
                .filter(shown -> !shown.isHidden())
                .map(ShownProduct::listed);
    }

    @Override
    public List<FamilyMember> family(String family) {
        return query(keys().family(family), null, MAX_FAMILY)
                .map(item -> new ShownProduct(item).member())
                .toList();
    }

    @Override
    public CardPage page(Listing listing, @Nullable Sku after, int limit) {
        String position = after == null ? null : GenerationKeys.rank(after);
        List<Card> cards = query(keys().partition(listing), position, limit + 1)
                .map(CatalogItems::card)
                .toList();
        boolean more = cards.size() > limit;
        return new CardPage(more ? cards.subList(0, limit) : cards, more);
    }

    @Override
    public List<Category> categories() {
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :categories")
                        .filterExpression("products > :none")
                        .expressionAttributeValues(Map.of(":categories", s(keys().categories()), ":none", n(0))))
                .items()
                .stream()
                .map(item -> new Category(string(item, "sk")))
                .toList();
    }

    private GenerationKeys keys() {
        return new GenerationKeys(current.number(table));
    }

    private Stream<Map<String, AttributeValue>> query(String partition, @Nullable String after, int limit) {
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression(
                                after == null ? "pk = :partition" : "pk = :partition AND sk > :position")
                        .expressionAttributeValues(
                                after == null
                                        ? Map.of(":partition", s(partition))
                                        : Map.of(":partition", s(partition), ":position", s(after)))
                        .limit(limit))
                .items()
                .stream()
                .limit(limit);
    }
}
