package dev.souk.catalog.domain;

import dev.souk.kernel.Money;

/** One of the variants of the same thing, as the page of each of them lists it. */
public record FamilyMember(Sku sku, String name, Labels options, Money price, Availability availability) {}
