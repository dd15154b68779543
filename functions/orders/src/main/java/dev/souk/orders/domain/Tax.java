package dev.souk.orders.domain;

import dev.souk.kernel.Money;

/**
 * The tax on a purchase.
 *
 * @param inclusive true when the prices contain it already
 */
public record Tax(boolean inclusive, Money amount) {

    /** What it adds to the prices. */
    public Money onTop() {
        return inclusive ? Money.zero(amount.currency()) : amount;
    }
}
