package dev.souk.catalog.domain;

/**
 * A product as staff wrote it.
 *
 * @param version 1 when published, one more with every change
 */
public record Product(Sku sku, ProductDetails details, long version) {
    /** @throws IllegalArgumentException when the version is below 1 */
    public Product {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1, got %d".formatted(version));
        }
    }

    public static Product published(Sku sku, ProductDetails details) {
        return new Product(sku, details, 1);
    }

    /** This product with other details, one version on. */
    public Product changedTo(ProductDetails newDetails) {
        return new Product(sku, newDetails, version + 1);
    }
}
