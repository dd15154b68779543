package dev.souk.orders.adapter.jws;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Delivery;
import dev.souk.orders.domain.Discount;
import dev.souk.orders.domain.OrderLine;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.Quote;
import dev.souk.orders.domain.Tax;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says, by its registered (RFC 7519) and private claims. Amounts are minor units of {@code currency}. Claims
 * that the cart adds later are ignored; those that quotes of an earlier cart lack have the values they used to mean.
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
        @Nullable String country,
        List<Line> lines,
        long subtotal,
        @Nullable List<Reduction> discounts,
        @Nullable Long discount,
        @Nullable String shippingOption,
        long shipping,
        @Nullable Boolean taxInclusive,
        @Nullable Long tax,
        long total) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String sku, String name, int quantity, long unitPrice) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reduction(
            String code,
            String name,
            @JsonProperty(required = true) boolean coupon,
            long amount) {}

    Instant expiry() {
        return Instant.ofEpochSecond(exp);
    }

    Quote quote() {
        return new Quote(jti, cartId, new CustomerId(sub), expiry(), purchase());
    }

    private Purchase purchase() {
        List<OrderLine> ordered = lines.stream()
                .map(line ->
                        new OrderLine(line.sku(), line.name(), new Quantity(line.quantity()), money(line.unitPrice())))
                .toList();
        List<Discount> off = Objects.requireNonNullElse(discounts, List.<Reduction>of()).stream()
                .map(one -> new Discount(one.code(), one.name(), one.coupon(), money(one.amount())))
                .toList();
        return new Purchase(
                ordered,
                money(subtotal),
                off,
                money(Objects.requireNonNullElse(discount, 0L)),
                new Delivery(
                        Objects.requireNonNullElse(country, Delivery.HOME),
                        Objects.requireNonNullElse(shippingOption, Delivery.STANDARD),
                        money(shipping)),
                new Tax(Objects.requireNonNullElse(taxInclusive, true), money(Objects.requireNonNullElse(tax, 0L))),
                money(total));
    }

    private Money money(long amount) {
        return new Money(amount, currency);
    }
}
