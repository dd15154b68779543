package dev.souk.recommendations.domain;

/** Whether a product can be bought now. */
public enum Availability {
    IN_STOCK,
    LOW,
    /** Also the answer for a product that inventory never mentioned. */
    OUT
}
