package dev.souk.catalog.application;

/** The catalogue's ports over one and the same store, for their contract tests. */
public record CatalogPorts(Products products, Prices prices, Storefront storefront, Availabilities availabilities) {}
