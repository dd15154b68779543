package dev.souk.orders.application;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.PaymentToken;
import java.util.List;

/**
 * What a checkout starts with.
 *
 * @param coupons codes to redeem before the customer pays, often none
 */
public record Checkout(
        OrderId order,
        CustomerId customer,
        String correlationId,
        Money total,
        List<Line> lines,
        List<String> coupons,
        PaymentToken paymentToken) {
    public Checkout {
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
    }

    /** How much of one product the order takes. */
    public record Line(String sku, Quantity quantity) {}
}
