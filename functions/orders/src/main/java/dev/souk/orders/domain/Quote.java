package dev.souk.orders.domain;

/**
 * The cart's binding offer to one owner. One quote makes at most one order.
 *
 * @param owner the only one who may order by it
 */
public record Quote(String quoteId, String cartId, CustomerId owner, Purchase purchase) {
    public Quote {
        if (quoteId.isBlank() || cartId.isBlank()) {
            throw new IllegalArgumentException("a quote names itself and its cart");
        }
    }
}
