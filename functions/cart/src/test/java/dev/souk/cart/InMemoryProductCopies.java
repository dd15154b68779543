package dev.souk.cart;

import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Product copies in a map. */
public final class InMemoryProductCopies implements ProductCopies {
    private final Map<Sku, ProductCopy> copies = new HashMap<>();

    @Override
    public synchronized Map<Sku, ProductCopy> find(Collection<Sku> skus) {
        Map<Sku, ProductCopy> found = new HashMap<>(copies);
        found.keySet().retainAll(skus);
        return found;
    }

    @Override
    public synchronized boolean keep(ProductCopy copy) {
        ProductCopy known = copies.get(copy.sku());
        if (known != null && known.version() >= copy.version()) {
            return false;
        }
        copies.put(copy.sku(), copy);
        return true;
    }

    /** As if the catalogue had never mentioned it. */
    public synchronized void forget(Sku sku) {
        copies.remove(sku);
    }
}
