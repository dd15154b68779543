package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The parts of transactions that write a product. */
record ProductWrites(CatalogTable table, ProductFacts facts) {
    /** The product with its facts, on condition of its version; a new one also in the index. */
    List<TransactWriteItem> product(ProductChange change) {
        Product before = change.before();
        Map<String, AttributeValue> item = withFacts(change);
        List<TransactWriteItem> actions = new ArrayList<>();
        if (before == null) {
            actions.add(table.putNew(item));
            actions.add(table.putNew(CatalogKeys.index(change.after().sku())));
        } else {
            actions.add(table.putOver(item, n(before.version())));
        }
        return actions;
    }

    /** What the product costs from the time of the change on. */
    TransactWriteItem price(ProductChange change) {
        Product product = change.after();
        return table.putNew(PriceItems.of(
                CatalogKeys.price(product.sku(), change.at(), product.version()),
                product.details().price()));
    }

    /** @throws StaleWrite when a condition does not hold, and nothing is written */
    void commit(List<TransactWriteItem> actions, Sku sku) {
        switch (new Transactions(table.client()).write(actions)) {
            case Committed _ -> {
                // As it should be.
            }
            case ConditionsFailed _ ->
                throw new StaleWrite("product %s changed before this was written".formatted(sku.value()));
        }
    }

    /** What there is to tell of a published product to those who have not heard of it. */
    String restated(Product product) {
        return facts.restated(product);
    }

    private Map<String, AttributeValue> withFacts(ProductChange change) {
        Map<String, AttributeValue> item = new HashMap<>(ProductItems.of(change.after()));
        if (!change.facts().isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, s(facts.outbox(change)));
        }
        return item;
    }
}
