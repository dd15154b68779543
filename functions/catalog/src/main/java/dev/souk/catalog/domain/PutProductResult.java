package dev.souk.catalog.domain;

/** What came of writing a product. */
public sealed interface PutProductResult {
    /** The product is new. */
    record Published(ListedProduct product) implements PutProductResult {}

    /** The product was there and says something else now. */
    record Updated(ListedProduct product) implements PutProductResult {}

    /** The product already said just this: no new version, no event. */
    record Unchanged(ListedProduct product) implements PutProductResult {}

    /** The product exists and the writer did not say which version the change is based on. */
    record VersionMissing(long current) implements PutProductResult {}

    /**
     * The writer's change is based on another version than the current one.
     *
     * @param current the version now, 0 when there is no such product
     */
    record VersionStale(long current) implements PutProductResult {}
}
