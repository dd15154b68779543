package dev.souk.catalog.domain;

/** A product of the catalogue together with what inventory last said about it. */
public record ListedProduct(Product product, Availability availability) {}
