package dev.souk.catalog.domain.promotion;

/** What came of writing a promotion. */
public sealed interface PutPromotionResult {
    /** The code is new. */
    record Activated(Promotion promotion) implements PutPromotionResult {}

    /** The promotion was there and says something else now, or holds again. */
    record Changed(Promotion promotion) implements PutPromotionResult {}

    /** The promotion already said just this: no new version, no event. */
    record Unchanged(Promotion promotion) implements PutPromotionResult {}

    /** The promotion exists and the writer did not say which version the change is based on. */
    record VersionMissing(long current) implements PutPromotionResult {}

    /**
     * The writer's change is based on another version than the current one.
     *
     * @param current the version now, 0 when there is no such promotion
     */
    record VersionStale(long current) implements PutPromotionResult {}
}
