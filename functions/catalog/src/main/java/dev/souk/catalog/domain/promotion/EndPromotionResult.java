package dev.souk.catalog.domain.promotion;

/** What came of ending a promotion. */
public sealed interface EndPromotionResult {
    /** It holds no more, since now or before. */
    record Ended(Promotion promotion) implements EndPromotionResult {}

    /** There never was such a promotion. */
    record NoSuchPromotion() implements EndPromotionResult {}

    /** The writer did not say which version the decision is based on. */
    record VersionMissing(long current) implements EndPromotionResult {}

    /** The writer's decision is based on another version than the current one. */
    record VersionStale(long current) implements EndPromotionResult {}
}
