package dev.souk.catalog.application.promotion;

import dev.souk.catalog.PromotionFixture;

class InMemoryPromotionsTest extends PromotionsContract {
    @Override
    protected PromotionFixture empty() {
        return PromotionFixture.inMemory();
    }
}
