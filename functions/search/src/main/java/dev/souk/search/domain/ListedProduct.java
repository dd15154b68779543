package dev.souk.search.domain;

import dev.souk.kernel.Money;

/** A product as shoppers find it: everything about it that can be searched, filtered or shown. */
public record ListedProduct(Sku sku, Details details, Money price, Availability availability) {}
