package dev.souk.orders.domain;

import dev.souk.kernel.Money;

/**
 * What a promotion takes off a purchase.
 *
 * @param code the promotion's code
 * @param coupon true when the customer had to enter the code, so that a use of it has to be redeemed
 */
public record Discount(String code, String name, boolean coupon, Money amount) {
    public Discount {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a discount needs a code and a name");
        }
    }
}
