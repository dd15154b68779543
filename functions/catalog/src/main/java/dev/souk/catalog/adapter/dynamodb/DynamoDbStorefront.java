package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The cards and the categories, read with eventual consistency: half the price, and moments late at most. */
public final class DynamoDbStorefront implements Storefront {
    private final CatalogTable table;

    public DynamoDbStorefront(Supplier<DynamoDbClient> client, String table) {
        this.table = new CatalogTable(client, table);
    }

    @Override
    public Optional<ListedProduct> product(Sku sku) {
        return table.find(CatalogKeys.product(sku), false)
                .map(ProductItems::product)
                .filter(Product::isPublished)
                .map(product -> new ListedProduct(
                        product, KnownAvailability.read(table, sku, false).availability()));
    }

    /** A card is under 2 KB, so the largest page stays far below the megabyte at which a query would stop early. */
    @Override
    public CardPage page(Listing listing, @Nullable Sku after, int limit) {
        String position = after == null ? "" : CatalogKeys.rank(after);
        List<Card> cards = table
                .client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression(after == null ? "pk = :listing" : "pk = :listing AND sk > :position")
                        .expressionAttributeValues(
                                after == null
                                        ? Map.of(":listing", s(CatalogKeys.partition(listing)))
                                        : Map.of(
                                                ":listing",
                                                s(CatalogKeys.partition(listing)),
                                                ":position",
                                                s(position)))
                        .limit(limit + 1))
                .items()
                .stream()
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
                        .expressionAttributeValues(Map.of(":categories", s(CatalogKeys.CATEGORIES), ":none", n(0))))
                .items()
                .stream()
                .map(item -> new Category(string(item, "sk")))
                .toList();
    }
}
