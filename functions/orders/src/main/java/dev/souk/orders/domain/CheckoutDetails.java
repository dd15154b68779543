package dev.souk.orders.domain;

/** What the checkout of one order needs and nobody else may see. */
public record CheckoutDetails(ShippingAddress address, PaymentToken paymentToken) {}
