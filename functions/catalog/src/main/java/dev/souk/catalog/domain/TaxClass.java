package dev.souk.catalog.domain;

/** Which rate of VAT a price contains; the rates themselves differ by country and belong to whoever sells. */
public enum TaxClass {
    STANDARD,
    REDUCED,
    ZERO
}
