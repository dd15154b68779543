package dev.souk.catalog.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A product as staff wrote it.
 *
 * @param version 1 when created; every fact told about it takes the next one, and so does a change that tells none
 */
public record Product(Sku sku, ProductDetails details, Lifecycle lifecycle, long version) {
    /** @throws IllegalArgumentException when the version is below 1 */
    public Product {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, got %d".formatted(version));
        }
    }

    /** A product that was published when it was created, and not changed since. */
    public static Product published(Sku sku, ProductDetails details) {
        return new Product(sku, details, Lifecycle.PUBLISHED, 1);
    }

    /** A new product, in the catalogue at once or not yet. */
    public static ProductChange created(Sku sku, ProductDetails details, Lifecycle lifecycle, Instant at) {
        List<ProductFact> facts = lifecycle == Lifecycle.PUBLISHED ? List.of(ProductFact.PUBLISHED) : List.of();
        return new ProductChange(null, new Product(sku, details, lifecycle, 1), facts, at);
    }

    /** What becomes of this product when it says something else, or stands elsewhere. */
    public ProductChange changedTo(ProductDetails newDetails, Lifecycle next, Instant at) {
        List<ProductFact> facts = facts(newDetails, next);
        long newVersion = version + Math.max(1, facts.size());
        return new ProductChange(this, new Product(sku, newDetails, next, newVersion), facts, at);
    }

    public boolean isPublished() {
        return lifecycle == Lifecycle.PUBLISHED;
    }

    /** Nobody hears of what happens to a product that is not in the catalogue. */
    private List<ProductFact> facts(ProductDetails newDetails, Lifecycle next) {
        if (next != Lifecycle.PUBLISHED) {
            return isPublished() ? List.of(ProductFact.UNPUBLISHED) : List.of();
        }
        if (!isPublished()) {
            return List.of(ProductFact.PUBLISHED);
        }
        List<ProductFact> facts = new ArrayList<>(List.of(ProductFact.UPDATED));
        if (!newDetails.price().equals(details.price())) {
            facts.add(ProductFact.PRICE_CHANGED);
        }
        return List.copyOf(facts);
    }
}
