package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Labels;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.TaxClass;
import dev.souk.catalog.domain.Traits;
import dev.souk.catalog.domain.Variant;
import dev.souk.kernel.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What staff said of a product, as attributes, both ways. */
final class ProductItems {
    static final String VERSION = "version";
    static final String LIFECYCLE = "lifecycle";

    private static final String BRAND = "brand";
    private static final String TAX_CLASS = "taxClass";
    private static final String ATTRIBUTES = "attributes";
    private static final String FAMILY = "family";
    private static final String OPTIONS = "options";
    private static final String IMAGE_URL = "imageUrl";

    private ProductItems() {}

    static Map<String, AttributeValue> of(Product product) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogKeys.product(product.sku()));
        item.put("sku", s(product.sku().value()));
        item.put(LIFECYCLE, s(product.lifecycle().name()));
        item.put(VERSION, n(product.version()));
        item.putAll(of(product.details()));
        return item;
    }

    static Product product(Map<String, AttributeValue> item) {
        return new Product(new Sku(string(item, "sku")), details(item), lifecycle(item), number(item, VERSION));
    }

    static Map<String, AttributeValue> of(ProductDetails details) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put("name", s(details.name()));
        attributes.put("description", s(details.description()));
        attributes.put("category", s(details.category().slug()));
        attributes.put("amount", n(details.price().amount()));
        attributes.put("currency", s(details.price().currency()));
        Traits traits = details.traits();
        attributes.put(TAX_CLASS, s(traits.taxClass().name()));
        putText(attributes, BRAND, traits.brand());
        putText(attributes, IMAGE_URL, traits.imageUrl());
        putLabels(attributes, ATTRIBUTES, traits.attributes());
        Variant variant = traits.variant();
        if (variant != null) {
            attributes.put(FAMILY, s(variant.family()));
            putLabels(attributes, OPTIONS, variant.options());
        }
        return attributes;
    }

    static ProductDetails details(Map<String, AttributeValue> item) {
        return new ProductDetails(
                string(item, "name"), string(item, "description"), category(item), price(item), traits(item));
    }

    static Category category(Map<String, AttributeValue> item) {
        return new Category(string(item, "category"));
    }

    static Money price(Map<String, AttributeValue> item) {
        return new Money(number(item, "amount"), string(item, "currency"));
    }

    static boolean isPublished(Map<String, AttributeValue> item) {
        return lifecycle(item) == Lifecycle.PUBLISHED;
    }

    /** Products from before there were drafts were published when they were written. */
    private static Lifecycle lifecycle(Map<String, AttributeValue> item) {
        return optional(item, LIFECYCLE).map(Lifecycle::valueOf).orElse(Lifecycle.PUBLISHED);
    }

    private static Traits traits(Map<String, AttributeValue> item) {
        return new Traits(
                optional(item, BRAND).orElse(null),
                optional(item, TAX_CLASS).map(TaxClass::valueOf).orElse(TaxClass.STANDARD),
                labels(item, ATTRIBUTES),
                optional(item, FAMILY)
                        .map(family -> new Variant(family, labels(item, OPTIONS)))
                        .orElse(null),
                optional(item, IMAGE_URL).orElse(null));
    }

    private static Labels labels(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            return Labels.NONE;
        }
        return new Labels(value.m().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().s())));
    }

    private static void putLabels(Map<String, AttributeValue> attributes, String name, Labels labels) {
        if (!labels.isEmpty()) {
            attributes.put(
                    name,
                    AttributeValue.fromM(labels.values().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, label -> s(label.getValue())))));
        }
    }

    private static void putText(Map<String, AttributeValue> attributes, String name, @Nullable String text) {
        if (text != null) {
            attributes.put(name, s(text));
        }
    }
}
