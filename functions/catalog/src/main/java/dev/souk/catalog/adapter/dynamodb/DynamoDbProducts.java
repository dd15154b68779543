package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.kernel.Money;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Products, their cards, their category's count and their facts, written in one transaction. */
public final class DynamoDbProducts implements Products {
    /** A write is repeated when stock news overtook it, which carry a newer version each time. */
    private static final int MAX_ATTEMPTS = 5;

    private static final int PRODUCT = 0;

    private final CatalogTable table;
    private final EventWriter events;

    public DynamoDbProducts(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.events = events;
    }

    @Override
    public Optional<ListedProduct> find(Sku sku) {
        return table.find(CatalogKeys.product(sku), true)
                .map(CatalogItems::product)
                .map(product -> new ListedProduct(
                        product, KnownAvailability.read(table, sku, false).availability()));
    }

    @Override
    public ListedProduct publish(Product product) {
        Category category = product.details().category();
        TransactWriteItem item = table.putNew(withFact(product, published(product)));
        return write(product, item, List.of(count(category, 1)));
    }

    @Override
    public ListedProduct update(Product before, Product after) {
        TransactWriteItem item = table.putOver(withFact(after, updated(after)), n(before.version()));
        Category from = before.details().category();
        Category to = after.details().category();
        return write(after, item, from.equals(to) ? List.of() : move(after.sku(), from, to));
    }

    private List<TransactWriteItem> move(Sku sku, Category from, Category to) {
        return List.of(table.delete(CatalogKeys.card(Listing.of(from), sku)), count(from, -1), count(to, 1));
    }

    private ListedProduct write(Product product, TransactWriteItem item, List<TransactWriteItem> more) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            KnownAvailability known = KnownAvailability.read(table, product.sku(), true);
            Card card = Card.of(product, known.availability());
            List<TransactWriteItem> actions = new ArrayList<>(List.of(
                    item,
                    known.stillHolds(table),
                    table.put(CatalogItems.of(card, Listing.of(card.category()))),
                    table.put(CatalogItems.of(card, Listing.ALL))));
            actions.addAll(more);
            switch (new Transactions(table.client()).write(actions)) {
                case Committed _ -> {
                    return new ListedProduct(product, known.availability());
                }
                case ConditionsFailed failed -> {
                    if (failed.failedAt(PRODUCT)) {
                        throw new StaleWrite("product %s changed before version %d was written"
                                .formatted(product.sku().value(), product.version()));
                    }
                }
            }
        }
        throw new StaleWrite("the availability of product %s kept changing while version %d was written"
                .formatted(product.sku().value(), product.version()));
    }

    private TransactWriteItem count(Category category, long change) {
        return table.update(
                CatalogKeys.category(category),
                "ADD products :change",
                change > 0 ? "attribute_not_exists(pk) OR products >= :least" : "products > :least",
                Map.of(":change", n(change), ":least", n(0)));
    }

    private Map<String, AttributeValue> withFact(Product product, EventData fact) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogItems.of(product));
        item.put(EventWriter.ATTRIBUTE, s(events.outbox(product.sku().value(), product.version(), List.of(fact))));
        return item;
    }

    private static EventData published(Product product) {
        ProductDetails details = product.details();
        return new ProductPublished(
                product.sku().value(), details.name(), details.category().slug(), amount(details.price()));
    }

    private static EventData updated(Product product) {
        ProductDetails details = product.details();
        return new ProductUpdated(
                product.sku().value(), details.name(), details.category().slug(), amount(details.price()));
    }

    private static MoneyAmount amount(Money price) {
        return new MoneyAmount(price.amount(), price.currency());
    }
}
