package dev.souk.catalog.domain;

/** What came of writing a product. */
public sealed interface WriteProductResult {
    /** The product is new. */
    record Created(Product product) implements WriteProductResult {}

    /** The product was there and is another one now. */
    record Changed(Product product) implements WriteProductResult {}

    /** The product was already just so: no new version, no event. */
    record Unchanged(Product product) implements WriteProductResult {}

    /** There is no such product to change. */
    record Missing() implements WriteProductResult {}

    /** The product exists and the writer did not say which version the change is based on. */
    record VersionMissing(long current) implements WriteProductResult {}

    /**
     * The writer's change is based on another version than the current one.
     *
     * @param current the version now, 0 when there is no such product
     */
    record VersionStale(long current) implements WriteProductResult {}

    /** A product does not pass from the one state to the other. */
    record NotInThisState(String reason) implements WriteProductResult {}
}
