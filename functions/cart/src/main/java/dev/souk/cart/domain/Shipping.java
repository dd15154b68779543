package dev.souk.cart.domain;

import dev.souk.kernel.Money;

/** What delivery costs, VAT included: a flat rate, and nothing from a certain subtotal on. */
public final class Shipping {
    /** The one currency the shop sells in. */
    public static final String CURRENCY = "EUR";

    private static final Money FLAT_RATE = new Money(490, CURRENCY);
    private static final long FREE_FROM = 5000;

    private Shipping() {}

    /** @param subtotal in {@link #CURRENCY} */
    public static Money costFor(Money subtotal) {
        return subtotal.amount() >= FREE_FROM ? Money.zero(CURRENCY) : FLAT_RATE;
    }
}
