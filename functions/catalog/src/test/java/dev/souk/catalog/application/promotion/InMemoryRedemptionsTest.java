package dev.souk.catalog.application.promotion;

import dev.souk.catalog.PromotionFixture;

class InMemoryRedemptionsTest extends RedemptionsContract {
    @Override
    protected PromotionFixture empty() {
        return PromotionFixture.inMemory();
    }
}
