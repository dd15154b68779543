package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;

import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What has to be written so that a product is shown as it is now instead of as it was. */
record ProjectionStep(
        CatalogTable table,
        GenerationKeys keys,
        Sku sku,
        @Nullable ShownProduct before,
        ShownProduct after) {
    List<TransactWriteItem> actions() {
        List<TransactWriteItem> actions = new ArrayList<>(List.of(view()));
        cards(actions);
        family(actions);
        return actions;
    }

    /** The items besides its view in which a product is shown, but for counts. */
    static List<Map<String, AttributeValue>> keysBeside(GenerationKeys keys, Sku sku, ShownProduct shown) {
        List<Map<String, AttributeValue>> all = new ArrayList<>();
        shown.category().ifPresent(category -> {
            all.add(keys.card(Listing.of(category), sku));
            all.add(keys.card(Listing.ALL, sku));
        });
        shown.family().ifPresent(family -> all.add(keys.member(family, sku)));
        return all;
    }

    private TransactWriteItem view() {
        Map<String, AttributeValue> item = with(keys.view(sku), after.item());
        return before == null
                ? table.putNew(item)
                : table.putIf(
                        item,
                        "version = :version AND stockVersion = :stock",
                        Map.of(":version", n(before.version()), ":stock", n(before.stockVersion())));
    }

    private void cards(List<TransactWriteItem> actions) {
        Optional<Category> from = categoryBefore();
        Optional<Category> to = after.category();
        if (to.isPresent()) {
            ListedProduct listed = after.listed();
            Map<String, AttributeValue> card = CatalogItems.of(Card.of(listed.product(), listed.availability()));
            actions.add(table.put(with(keys.card(Listing.of(to.get()), sku), card)));
            actions.add(table.put(with(keys.card(Listing.ALL, sku), card)));
        } else if (from.isPresent()) {
            actions.add(table.delete(keys.card(Listing.ALL, sku)));
        }
        if (!from.equals(to)) {
            from.ifPresent(category -> {
                actions.add(table.delete(keys.card(Listing.of(category), sku)));
                actions.add(count(category, -1));
            });
            to.ifPresent(category -> actions.add(count(category, 1)));
        }
    }

    private void family(List<TransactWriteItem> actions) {
        Optional<String> from = Optional.ofNullable(before).flatMap(ShownProduct::family);
        Optional<String> to = after.family();
        if (!from.equals(to)) {
            from.ifPresent(family -> actions.add(table.delete(keys.member(family, sku))));
        }
        to.ifPresent(family -> actions.add(table.put(with(keys.member(family, sku), after.item()))));
    }

    private Optional<Category> categoryBefore() {
        return Optional.ofNullable(before).flatMap(ShownProduct::category);
    }

    private TransactWriteItem count(Category category, long change) {
        return table.update(
                keys.category(category),
                "ADD products :change",
                change > 0 ? "attribute_not_exists(pk) OR products >= :least" : "products > :least",
                Map.of(":change", n(change), ":least", n(0)));
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> key, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.putAll(key);
        return item;
    }
}
