package dev.souk.cart.domain;

import dev.souk.kernel.Quantity;

/** One product in a cart, and how many of it. */
public record CartLine(Sku sku, Quantity quantity) {}
