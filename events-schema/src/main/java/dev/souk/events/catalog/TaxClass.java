package dev.souk.events.catalog;

/** Which rate of VAT a product's price contains; the rates themselves differ by country. */
public enum TaxClass {
    STANDARD,
    REDUCED,
    ZERO
}
