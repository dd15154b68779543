package dev.souk.cart;

import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.application.promotion.ProductCategories;
import dev.souk.cart.application.promotion.PromotionCopies;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Promotions, categories and coupons in maps, under one lock. */
public final class InMemoryPromotions implements PromotionCopies, ProductCategories, CartCoupons {
    private record Listed(String category, long version) {}

    private final TreeMap<PromotionCode, PromotionCopy> copies = new TreeMap<>();
    private final Map<Sku, Listed> categories = new HashMap<>();
    private final Map<CartId, TreeSet<PromotionCode>> coupons = new HashMap<>();

    @Override
    public synchronized List<PromotionCopy> automatic() {
        return copies.values().stream().filter(PromotionCopy::isAutomatic).toList();
    }

    @Override
    public synchronized List<PromotionCopy> find(Collection<PromotionCode> codes) {
        return copies.values().stream()
                .filter(copy -> codes.contains(copy.code()))
                .toList();
    }

    @Override
    public synchronized boolean keep(PromotionCopy copy) {
        PromotionCopy known = copies.get(copy.code());
        if (known != null && known.version() >= copy.version()) {
            return false;
        }
        copies.put(copy.code(), copy);
        return true;
    }

    @Override
    public synchronized Map<Sku, String> of(Collection<Sku> skus) {
        Map<Sku, String> found = new HashMap<>();
        categories.forEach((sku, listed) -> {
            if (skus.contains(sku)) {
                found.put(sku, listed.category());
            }
        });
        return found;
    }

    @Override
    public synchronized boolean keep(Sku sku, String category, long version) {
        Listed known = categories.get(sku);
        if (known != null && known.version() >= version) {
            return false;
        }
        categories.put(sku, new Listed(category, version));
        return true;
    }

    @Override
    public synchronized List<PromotionCode> of(CartId cart) {
        return List.copyOf(coupons.getOrDefault(cart, new TreeSet<>()));
    }

    @Override
    public synchronized boolean add(CartId cart, PromotionCode code, Instant until) {
        TreeSet<PromotionCode> codes = coupons.computeIfAbsent(cart, _ -> new TreeSet<>());
        return codes.contains(code) || (codes.size() < MAX && codes.add(code));
    }

    @Override
    public synchronized void remove(CartId cart, PromotionCode code) {
        coupons.getOrDefault(cart, new TreeSet<>()).remove(code);
    }
}
