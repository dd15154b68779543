package dev.souk.catalog.domain;

/** A product together with what inventory last said about it. */
public record ListedProduct(Product product, Availability availability) {}
