package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.ReadModel;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Rebuild;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.retry.Backoff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Generations of views, cards, families and counts in the catalogue's own table. The view of a product is written on
 * condition that it is what it was when the product was looked at, and everything else of the product with it.
 */
public final class DynamoDbReadModel implements ReadModel {
    /** A write is repeated when another one of the same product came between. */
    private static final int MAX_ATTEMPTS = 8;

    private final CatalogTable table;
    private final SkuIndex index;

    public DynamoDbReadModel(Supplier<DynamoDbClient> client, String table) {
        this.table = new CatalogTable(client, table);
        this.index = new SkuIndex(this.table);
    }

    @Override
    public void project(Sku sku) {
        Generations.read(table, true).kept().forEach(generation -> project(sku, generation));
    }

    @Override
    public void project(Sku sku, Rebuild rebuild) {
        project(sku, rebuild.generation());
    }

    private void project(Sku sku, long generation) {
        var keys = new GenerationKeys(generation);
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            // Looked at before the product: what is written over was never newer than what the product was then.
            Optional<ShownProduct> shown = ShownProduct.read(table, keys.view(sku), true);
            Optional<ShownProduct> now = now(sku);
            if (now.isEmpty()
                    || now.equals(shown)
                    || (shown.isEmpty() && now.get().isHidden())) {
                return;
            }
            var step = new ProjectionStep(table, keys, sku, shown.orElse(null), now.get());
            switch (new Transactions(table.client()).write(step.actions())) {
                case Committed _ -> {
                    return;
                }
                case ConditionsFailed _ -> {
                    // Somebody else showed it meanwhile; look again.
                }
            }
        }
        throw new StaleWrite("product %s kept changing while it was shown".formatted(sku.value()));
    }

    private Optional<ShownProduct> now(Sku sku) {
        return table.find(CatalogKeys.product(sku), true)
                .map(ProductItems::product)
                .map(product -> ShownProduct.of(product, stock(product)));
    }

    /** What is not shown does not change with its stock. */
    private KnownAvailability stock(Product product) {
        return product.isPublished()
                ? KnownAvailability.read(table, product.sku(), true)
                : KnownAvailability.none(product.sku());
    }

    @Override
    public Rebuild rebuild() {
        Generations now = Generations.read(table, true);
        if (now.building() != null) {
            return now.building();
        }
        if (now.retired() != null) {
            throw new StaleWrite(
                    "generation %d has not been removed yet; try again in some minutes".formatted(now.retired()));
        }
        Rebuild rebuild = new Rebuild(now.current() + 1, null);
        now.building(rebuild).write(table);
        return rebuild;
    }

    @Override
    public Rebuild advance(Rebuild rebuild, Sku last) {
        Generations now = sameRebuild(rebuild);
        Rebuild further = new Rebuild(rebuild.generation(), last);
        now.building(further).write(table);
        return further;
    }

    @Override
    public void finish(Rebuild rebuild, Instant at) {
        sameRebuild(rebuild).switched(at).write(table);
    }

    private Generations sameRebuild(Rebuild rebuild) {
        Generations now = Generations.read(table, true);
        if (!rebuild.equals(now.building())) {
            throw new StaleWrite(
                    "somebody else took the rebuild of generation %d further".formatted(rebuild.generation()));
        }
        return now;
    }

    @Override
    public boolean remove(Instant retiredBefore, int products) {
        Generations now = Generations.read(table, true);
        Long retired = now.retired();
        if (retired == null || now.retiredAt().isAfter(retiredBefore)) {
            return false;
        }
        var keys = new GenerationKeys(retired);
        var page = index.page(now.removedTo(), products);
        page.skus().forEach(sku -> remove(keys, sku));
        if (page.more()) {
            now.removedTo(page.skus().getLast()).write(table);
            return true;
        }
        index.keysOf(keys.categories()).forEach(this::delete);
        now.withoutRetired().write(table);
        return false;
    }

    private void remove(GenerationKeys keys, Sku sku) {
        Optional<ShownProduct> shown = ShownProduct.read(table, keys.view(sku), true);
        if (shown.isPresent()) {
            ProjectionStep.keysBeside(keys, sku, shown.get()).forEach(this::delete);
            delete(keys.view(sku));
        }
    }

    /** On condition that it is there, or a removal that was interrupted could not be taken up. */
    private void delete(Map<String, AttributeValue> key) {
        new Transactions(table.client()).write(List.of(table.delete(key)));
    }
}
