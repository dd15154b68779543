package dev.souk.orders.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the checkout of one order needs and nobody else may see.
 *
 * @param address null once it was erased
 */
public record CheckoutDetails(@Nullable ShippingAddress address, PaymentToken paymentToken) {}
