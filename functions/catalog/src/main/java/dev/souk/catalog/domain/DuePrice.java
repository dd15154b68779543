package dev.souk.catalog.domain;

/** A price whose time has come. */
public record DuePrice(Sku sku, PricePoint point) {}
