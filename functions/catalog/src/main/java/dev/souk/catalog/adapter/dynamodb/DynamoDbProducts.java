package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Products, their prices, their cards, their category's count and their facts, written in one transaction. */
public final class DynamoDbProducts implements Products {
    /** A write is repeated when stock news overtook it, which carry a newer version each time. */
    private static final int MAX_ATTEMPTS = 5;

    private static final int PRODUCT = 0;

    private final CatalogTable table;
    private final ProductFacts facts;

    public DynamoDbProducts(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.facts = new ProductFacts(events);
    }

    @Override
    public Optional<Product> find(Sku sku) {
        return table.find(CatalogKeys.product(sku), true).map(ProductItems::product);
    }

    @Override
    public void save(ProductChange change) {
        List<TransactWriteItem> written = written(change);
        Product product = change.after();
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            List<TransactWriteItem> actions = new ArrayList<>(written);
            actions.addAll(shown(change));
            switch (new Transactions(table.client()).write(actions)) {
                case Committed _ -> {
                    return;
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

    /** The product comes first, so that a failed condition can be told from news of its availability. */
    private List<TransactWriteItem> written(ProductChange change) {
        Product before = change.before();
        Map<String, AttributeValue> item = withFacts(change);
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(before == null ? table.putNew(item) : table.putOver(item, n(before.version())));
        if (before == null) {
            actions.add(table.putNew(CatalogKeys.index(change.after().sku())));
        }
        if (change.setsPrice()) {
            actions.add(table.putNew(price(change)));
        }
        return actions;
    }

    private Map<String, AttributeValue> withFacts(ProductChange change) {
        Map<String, AttributeValue> item = new HashMap<>(ProductItems.of(change.after()));
        if (!change.facts().isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, s(facts.outbox(change)));
        }
        return item;
    }

    private static Map<String, AttributeValue> price(ProductChange change) {
        Product product = change.after();
        Map<String, AttributeValue> item =
                new HashMap<>(CatalogKeys.price(product.sku(), change.at(), product.version()));
        item.put("amount", n(product.details().price().amount()));
        item.put("currency", s(product.details().price().currency()));
        return item;
    }

    private List<TransactWriteItem> shown(ProductChange change) {
        List<TransactWriteItem> actions = new ArrayList<>();
        Product after = change.after();
        Optional<Category> from = listedIn(change.before());
        Optional<Category> to = listedIn(after);
        if (to.isPresent()) {
            KnownAvailability known = KnownAvailability.read(table, after.sku(), true);
            Card card = Card.of(after, known.availability());
            actions.add(known.stillHolds(table));
            actions.add(table.put(CatalogItems.of(card, Listing.of(card.category()))));
            actions.add(table.put(CatalogItems.of(card, Listing.ALL)));
        } else if (from.isPresent()) {
            actions.add(table.delete(CatalogKeys.card(Listing.ALL, after.sku())));
        }
        if (!from.equals(to)) {
            from.ifPresent(category -> {
                actions.add(table.delete(CatalogKeys.card(Listing.of(category), after.sku())));
                actions.add(count(category, -1));
            });
            to.ifPresent(category -> actions.add(count(category, 1)));
        }
        return actions;
    }

    private static Optional<Category> listedIn(@Nullable Product product) {
        return Optional.ofNullable(product)
                .filter(Product::isPublished)
                .map(listed -> listed.details().category());
    }

    private TransactWriteItem count(Category category, long change) {
        return table.update(
                CatalogKeys.category(category),
                "ADD products :change",
                change > 0 ? "attribute_not_exists(pk) OR products >= :least" : "products > :least",
                Map.of(":change", n(change), ":least", n(0)));
    }
}
