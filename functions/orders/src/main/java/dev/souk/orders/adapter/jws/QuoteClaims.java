package dev.souk.orders.adapter.jws;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderLine;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.Quote;
import java.time.Instant;
import java.util.List;

/**
 * What a quote says, by its registered (RFC 7519) and private claims. Amounts are minor units of {@code currency};
 * claims that the cart adds later are ignored.
 *
 * @param exp seconds since the epoch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record QuoteClaims(
        String iss,
        String sub,
        String jti,
        long exp,
        String cartId,
        String currency,
        List<Line> lines,
        long subtotal,
        long shipping,
        long total) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String sku, String name, int quantity, long unitPrice) {}

    Instant expiry() {
        return Instant.ofEpochSecond(exp);
    }

    Quote quote() {
        List<OrderLine> ordered = lines.stream()
                .map(line ->
                        new OrderLine(line.sku(), line.name(), new Quantity(line.quantity()), money(line.unitPrice())))
                .toList();
        var purchase = new Purchase(ordered, money(subtotal), money(shipping), money(total));
        return new Quote(jti, cartId, new CustomerId(sub), expiry(), purchase);
    }

    private Money money(long amount) {
        return new Money(amount, currency);
    }
}
