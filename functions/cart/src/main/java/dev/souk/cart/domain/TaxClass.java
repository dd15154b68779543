package dev.souk.cart.domain;

/** Which of a country's VAT rates a product carries. */
public enum TaxClass {
    STANDARD,
    REDUCED,
    ZERO
}
