package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;

/**
 * One product of an order, with the name and price the customer agreed to.
 *
 * @param unitPrice price of one unit, VAT included
 */
public record OrderLine(String sku, String name, Quantity quantity, Money unitPrice) {
    public OrderLine {
        if (sku.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an order line needs a sku and a name");
        }
    }

    /** Price of the whole line, in minor units of the unit price's currency. */
    public Money total() {
        return unitPrice.times(quantity);
    }
}
