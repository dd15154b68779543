package dev.souk.search.domain;

/** Whether a product can be bought now. The exact count stays in inventory. */
public enum Availability {
    IN_STOCK,
    LOW,
    /** Also the answer for a product that inventory never mentioned: nothing was ever received of it. */
    OUT
}
