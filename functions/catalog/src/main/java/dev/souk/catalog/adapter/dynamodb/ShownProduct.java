package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A product as one generation shows it, or that it does not. What was hidden keeps its version, so that nothing older
 * brings it back.
 *
 * @param item without its key
 */
record ShownProduct(Map<String, AttributeValue> item) {
    static final String STOCK_VERSION = "stockVersion";
    static final String AVAILABILITY = "availability";
    private static final String HIDDEN = "hidden";

    /** As a product is now, with what is known of its stock. */
    static ShownProduct of(Product product, KnownAvailability known) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("sku", s(product.sku().value()));
        item.put(ProductItems.VERSION, n(product.version()));
        item.put(STOCK_VERSION, n(known.version()));
        if (product.isPublished()) {
            item.putAll(ProductItems.of(product.details()));
            item.put(AVAILABILITY, s(known.availability().name()));
        } else {
            item.put(HIDDEN, AttributeValue.fromBool(true));
        }
        return new ShownProduct(item);
    }

    static Optional<ShownProduct> read(CatalogTable table, Map<String, AttributeValue> key, boolean consistent) {
        return table.find(key, consistent).map(found -> {
            Map<String, AttributeValue> item = new HashMap<>(found);
            item.keySet().removeAll(key.keySet());
            return new ShownProduct(item);
        });
    }

    boolean isHidden() {
        return item.containsKey(HIDDEN);
    }

    long version() {
        return number(item, ProductItems.VERSION);
    }

    long stockVersion() {
        return number(item, STOCK_VERSION);
    }

    /** Nothing when it is hidden. */
    Optional<Category> category() {
        return isHidden() ? Optional.empty() : Optional.of(ProductItems.category(item));
    }

    /** Nothing when it is hidden or stands alone. */
    Optional<String> family() {
        return isHidden() ? Optional.empty() : optional(item, "family");
    }

    Availability availability() {
        return Availability.valueOf(string(item, AVAILABILITY));
    }

    ListedProduct listed() {
        Product product =
                new Product(new Sku(string(item, "sku")), ProductItems.details(item), Lifecycle.PUBLISHED, version());
        return new ListedProduct(product, availability());
    }

    FamilyMember member() {
        ListedProduct listed = listed();
        var details = listed.product().details();
        return new FamilyMember(
                listed.product().sku(),
                details.name(),
                Objects.requireNonNull(details.traits().variant()).options(),
                details.price(),
                listed.availability());
    }
}
