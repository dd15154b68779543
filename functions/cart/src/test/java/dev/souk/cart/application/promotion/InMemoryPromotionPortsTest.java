package dev.souk.cart.application.promotion;

import dev.souk.cart.InMemoryPromotions;

class InMemoryPromotionPortsTest extends PromotionPortsContract {
    private final InMemoryPromotions memory = new InMemoryPromotions();

    @Override
    protected PromotionCopies copies() {
        return memory;
    }

    @Override
    protected ProductCategories categories() {
        return memory;
    }

    @Override
    protected CartCoupons coupons() {
        return memory;
    }
}
