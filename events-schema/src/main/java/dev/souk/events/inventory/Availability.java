package dev.souk.events.inventory;

/** What shoppers are told about a product's stock. */
public enum Availability {
    /** More units than the inventory domain calls few. */
    IN_STOCK,
    /** Few units are left. */
    LOW,
    /** None can be ordered. */
    OUT
}
