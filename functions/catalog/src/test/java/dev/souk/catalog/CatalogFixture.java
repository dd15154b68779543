package dev.souk.catalog;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.kernel.Money;
import java.time.Instant;

/** Products that tests speak of. */
public final class CatalogFixture {
    public static final Sku MILK = new Sku("whole-milk");
    public static final Sku BREAD = new Sku("rye-bread");
    public static final Category DAIRY = new Category("dairy");
    public static final Category BAKERY = new Category("bakery");

    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private CatalogFixture() {}

    public static ProductDetails milkAt(long cents) {
        return details("Whole milk", DAIRY, cents);
    }

    public static ProductDetails details(String name, Category category, long cents) {
        return new ProductDetails(name, "One of our own.", category, new Money(cents, "EUR"));
    }

    /** The creation of a product that is published at once. */
    public static ProductChange created(Product product) {
        return Product.created(product.sku(), product.details(), Lifecycle.PUBLISHED, NOW);
    }

    /** A change of a product that stays published. */
    public static ProductChange changed(Product product, ProductDetails details) {
        return product.changedTo(details, Lifecycle.PUBLISHED, NOW);
    }

    /** The withdrawal of a product. */
    public static ProductChange withdrawn(Product product) {
        return product.changedTo(product.details(), Lifecycle.UNPUBLISHED, NOW);
    }

    public static Product milk() {
        return Product.published(MILK, milkAt(119));
    }

    public static Product bread() {
        return Product.published(BREAD, details("Rye bread", BAKERY, 349));
    }

    public static Product product(String sku, Category category) {
        return Product.published(new Sku(sku), details("Product " + sku, category, 100));
    }
}
