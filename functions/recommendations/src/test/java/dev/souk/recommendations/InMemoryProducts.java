package dev.souk.recommendations;

import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Products in maps. */
public final class InMemoryProducts implements Products {
    private record Told<T>(T news, long version) {}

    private final Map<Sku, Told<ProductFacts>> facts = new TreeMap<>();
    private final Map<Sku, Told<Boolean>> withdrawn = new HashMap<>();
    private final Map<Sku, Told<Availability>> stock = new HashMap<>();

    @Override
    public synchronized Map<Sku, KnownProduct> find(Collection<Sku> skus) {
        Map<Sku, KnownProduct> found = new HashMap<>();
        skus.forEach(sku -> {
            Told<ProductFacts> told = facts.get(sku);
            if (told != null) {
                found.put(sku, product(sku, told));
            }
        });
        return found;
    }

    private KnownProduct product(Sku sku, Told<ProductFacts> news) {
        ProductFacts told = news.news();
        Told<Availability> available = stock.get(sku);
        return new KnownProduct(
                sku,
                told.label(),
                told.category(),
                told.brand(),
                told.attributes(),
                told.published() && !isGone(sku, news),
                available == null ? Availability.OUT : available.news());
    }

    @Override
    public synchronized List<Sku> inCategory(String category, int limit) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getValue().news().category().equals(category))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean record(Sku sku, ProductFacts news, long version) {
        Told<Boolean> gone = withdrawn.get(sku);
        return (gone == null || gone.version() < version) && record(facts, sku, new Told<>(news, version));
    }

    @Override
    public synchronized boolean withdraw(Sku sku, long version) {
        Told<ProductFacts> known = facts.get(sku);
        return (known == null || known.version() < version) && record(withdrawn, sku, new Told<>(true, version));
    }

    private boolean isGone(Sku sku, Told<ProductFacts> told) {
        Told<Boolean> gone = withdrawn.get(sku);
        return gone != null && gone.version() > told.version();
    }

    @Override
    public synchronized boolean record(Sku sku, Availability availability, long version) {
        return record(stock, sku, new Told<>(availability, version));
    }

    private static <T> boolean record(Map<Sku, Told<T>> all, Sku sku, Told<T> told) {
        Told<T> before = all.get(sku);
        if (before != null && before.version() >= told.version()) {
            return false;
        }
        all.put(sku, told);
        return true;
    }
}
