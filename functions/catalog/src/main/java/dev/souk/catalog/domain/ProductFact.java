package dev.souk.catalog.domain;

/** What the world is told of a product. */
public enum ProductFact {
    PUBLISHED,
    UPDATED,
    PRICE_CHANGED,
    UNPUBLISHED
}
