package dev.souk.cart.domain;

/** How much there is of a product, as inventory tells it. */
public enum StockLevel {
    IN_STOCK,
    LOW,
    OUT
}
