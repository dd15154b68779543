package dev.souk.orders.application;

/** What operators see of an open checkout: how it stands, or the little that is known when its order cannot be read. */
public sealed interface ListedCheckout permits CheckoutStanding, UnreadableCheckout {}
