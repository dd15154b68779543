package dev.souk.catalog;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.kernel.Money;

/** Products that tests speak of. */
public final class CatalogFixture {
    public static final Sku MILK = new Sku("whole-milk");
    public static final Sku BREAD = new Sku("rye-bread");
    public static final Category DAIRY = new Category("dairy");
    public static final Category BAKERY = new Category("bakery");

    private CatalogFixture() {}

    public static ProductDetails milkAt(long cents) {
        return details("Whole milk", DAIRY, cents);
    }

    public static ProductDetails details(String name, Category category, long cents) {
        return new ProductDetails(name, "One of our own.", category, new Money(cents, "EUR"));
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
