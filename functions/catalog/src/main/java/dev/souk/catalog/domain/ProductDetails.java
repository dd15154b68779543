package dev.souk.catalog.domain;

import dev.souk.kernel.Money;

/**
 * What staff say about a product.
 *
 * @param name what shoppers read, one line of 1 to {@value #MAX_NAME} characters
 * @param description up to {@value #MAX_DESCRIPTION} characters; line breaks are welcome
 * @param price of one unit, VAT included, in {@value #CURRENCY}
 * @param traits what else there is to say
 */
public record ProductDetails(String name, String description, Category category, Money price, Traits traits) {
    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 2000;
    /** The one currency the shop sells in: carts are summed without conversion. */
    public static final String CURRENCY = "EUR";

    /** @throws IllegalArgumentException when a text is too long, blank where it must not be, or not printable */
    public ProductDetails {
        Text.requireLine("name", name, MAX_NAME);
        Text.require("description", description, MAX_DESCRIPTION);
        requireSellable(price);
    }

    /** Details of a product about which nothing else is said. */
    public ProductDetails(String name, String description, Category category, Money price) {
        this(name, description, category, price, Traits.NONE);
    }

    /** The same at another price. */
    public ProductDetails at(Money newPrice) {
        return new ProductDetails(name, description, category, newPrice, traits);
    }

    /** @throws IllegalArgumentException when the shop does not sell in this currency */
    public static void requireSellable(Money price) {
        if (!price.currency().equals(CURRENCY)) {
            throw new IllegalArgumentException("price must be in %s, got %s".formatted(CURRENCY, price.currency()));
        }
    }
}
