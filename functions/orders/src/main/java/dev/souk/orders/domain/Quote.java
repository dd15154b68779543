package dev.souk.orders.domain;

import java.time.Instant;

/**
 * The cart's binding offer to one owner. One quote makes at most one order.
 *
 * @param owner the only one who may order by it
 * @param expiresAt from then on the offer does not hold
 */
public record Quote(String quoteId, String cartId, CustomerId owner, Instant expiresAt, Purchase purchase) {
    public Quote {
        if (quoteId.isBlank() || cartId.isBlank()) {
            throw new IllegalArgumentException("a quote names itself and its cart");
        }
    }
}
