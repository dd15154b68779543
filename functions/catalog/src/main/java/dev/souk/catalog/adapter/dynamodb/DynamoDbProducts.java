package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Products, their prices and their facts, written in one transaction; the projection shows them. */
public final class DynamoDbProducts implements Products {
    private final CatalogTable table;
    private final SkuIndex index;
    private final ProductWrites writes;

    public DynamoDbProducts(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.index = new SkuIndex(this.table);
        this.writes = new ProductWrites(this.table, new ProductFacts(events));
    }

    @Override
    public Optional<Product> find(Sku sku) {
        return table.find(CatalogKeys.product(sku), true).map(ProductItems::product);
    }

    @Override
    public void save(ProductChange change) {
        List<TransactWriteItem> actions = writes.product(change);
        if (change.setsPrice()) {
            actions.add(writes.price(change));
        }
        writes.commit(actions, change.after().sku());
    }

    @Override
    public SkuPage skus(@Nullable Sku after, int limit) {
        return index.page(after, limit);
    }

    @Override
    public ProductPage page(@Nullable Sku after, int limit) {
        SkuPage page = index.page(after, limit);
        List<Product> products =
                page.skus().stream().flatMap(sku -> find(sku).stream()).toList();
        return new ProductPage(products, page.more());
    }

    /** The facts alone are written: what listens to the stream hears them, and the version stays. */
    @Override
    public boolean restate(Product product) {
        TransactWriteItem told = table.update(
                CatalogKeys.product(product.sku()),
                "SET events = :events",
                "version = :version AND lifecycle = :published",
                Map.of(
                        ":events", s(writes.restated(product)),
                        ":version", n(product.version()),
                        ":published", s(Lifecycle.PUBLISHED.name())));
        return new Transactions(table.client()).write(List.of(told)) instanceof Committed;
    }
}
