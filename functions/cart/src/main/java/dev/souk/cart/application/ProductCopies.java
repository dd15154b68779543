package dev.souk.cart.application;

import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.kernel.Money;
import java.util.Collection;
import java.util.Map;

/**
 * What the cart knows of the catalogue's products and of their stock. News may come twice and out of order; name, price
 * and stock have a version each, and of each only newer news counts.
 */
public interface ProductCopies {
    /** Those of the given products whose name and price are known. */
    Map<Sku, ProductCopy> find(Collection<Sku> skus);

    /**
     * Keeps what the catalogue says of a product, its price included. What it says of stock is not looked at.
     *
     * @return whether it was news
     */
    boolean keep(ProductCopy copy);

    /** @return whether it was news */
    boolean reprice(Sku sku, Money price, long version);

    /** @return whether it was news */
    boolean withdraw(Sku sku, long version);

    /** @return whether it was news */
    boolean restock(Sku sku, StockLevel stock, long version);
}
