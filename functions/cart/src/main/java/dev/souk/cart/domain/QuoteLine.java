package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;

/**
 * One line of a quote.
 *
 * @param label what the product is called
 * @param unitPrice of one unit, as the catalogue has it
 * @param lineTotal of all units, before discounts
 */
public record QuoteLine(Sku sku, String label, Quantity quantity, Money unitPrice, Money lineTotal, TaxClass taxClass) {
    /** @throws ArithmeticException when the total of the line exceeds {@link Long#MAX_VALUE} minor units */
    public static QuoteLine of(CartLine line, ProductCopy product) {
        Money total = product.price().times(line.quantity());
        return new QuoteLine(line.sku(), product.label(), line.quantity(), product.price(), total, product.taxClass());
    }
}
