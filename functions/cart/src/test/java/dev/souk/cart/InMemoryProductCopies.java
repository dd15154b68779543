package dev.souk.cart;

import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.kernel.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Product copies in maps, one for each kind of news. */
public final class InMemoryProductCopies implements ProductCopies {
    private record Versioned<T>(T value, long version) {}

    private final Map<Sku, Versioned<ProductCopy>> details = new HashMap<>();
    private final Map<Sku, Versioned<Boolean>> published = new HashMap<>();
    private final Map<Sku, Versioned<Money>> prices = new HashMap<>();
    private final Map<Sku, Versioned<StockLevel>> stock = new HashMap<>();

    @Override
    public synchronized Map<Sku, ProductCopy> find(Collection<Sku> skus) {
        Map<Sku, ProductCopy> found = new HashMap<>();
        for (Sku sku : skus) {
            Versioned<ProductCopy> known = details.get(sku);
            if (known != null) {
                found.put(sku, whole(known.value(), prices.get(sku), published.get(sku), stock.get(sku)));
            }
        }
        return found;
    }

    private static ProductCopy whole(
            ProductCopy copy,
            @Nullable Versioned<Money> price,
            @Nullable Versioned<Boolean> published,
            @Nullable Versioned<StockLevel> stock) {
        return new ProductCopy(
                copy.sku(),
                copy.label(),
                price == null ? copy.price() : price.value(),
                copy.taxClass(),
                published == null || published.value(),
                stock == null ? null : stock.value(),
                published == null ? copy.version() : published.version());
    }

    @Override
    public synchronized boolean keep(ProductCopy copy) {
        reprice(copy.sku(), copy.price(), copy.version());
        if (!put(published, copy.sku(), copy.published(), copy.version())) {
            return false;
        }
        details.put(copy.sku(), new Versioned<>(copy, copy.version()));
        return true;
    }

    @Override
    public synchronized boolean reprice(Sku sku, Money price, long version) {
        return put(prices, sku, price, version);
    }

    @Override
    public synchronized boolean withdraw(Sku sku, long version) {
        return put(published, sku, false, version);
    }

    @Override
    public synchronized boolean restock(Sku sku, StockLevel level, long version) {
        return put(stock, sku, level, version);
    }

    private static <T> boolean put(Map<Sku, Versioned<T>> values, Sku sku, T value, long version) {
        Versioned<T> known = values.get(sku);
        if (known != null && known.version() >= version) {
            return false;
        }
        values.put(sku, new Versioned<>(value, version));
        return true;
    }

    /** As if the catalogue had never mentioned it. */
    public synchronized void forget(Sku sku) {
        details.remove(sku);
        published.remove(sku);
        prices.remove(sku);
    }
}
