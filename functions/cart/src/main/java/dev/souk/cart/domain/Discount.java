package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a promotion takes off.
 *
 * @param name what shoppers read
 * @param coupon whether the code had to be entered
 * @param shares what it takes off each line; never empty
 */
public record Discount(String code, String name, boolean coupon, Map<Sku, Money> shares) {
    public Discount {
        // In the order of the lines, so that equal discounts read equally.
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("a discount must take something off a line, got none");
        }
    }

    /** One that takes an amount off these lines in proportion to what they cost. */
    public static Discount spread(String code, String name, boolean coupon, Money amount, List<QuoteLine> lines) {
        List<Long> parts = Apportionment.of(
                amount.amount(),
                lines.stream().map(line -> line.lineTotal().amount()).toList());
        Map<Sku, Money> shares = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            shares.put(lines.get(i).sku(), new Money(parts.get(i), amount.currency()));
        }
        return new Discount(code, name, coupon, shares);
    }

    /** What it takes off in all. */
    public Money amount() {
        return shares.values().stream().reduce(Money.zero(Shipping.CURRENCY), Money::plus);
    }

    Money on(Sku sku) {
        return shares.getOrDefault(sku, Money.zero(Shipping.CURRENCY));
    }
}
