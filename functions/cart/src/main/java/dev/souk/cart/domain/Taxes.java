package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tax a purchase carries, rate by rate, the highest first.
 *
 * <p>Discounts lower the sum that their lines are taxed on. Delivery is part of what is delivered: its cost is taxed at the
 * rates of the goods, in proportion to what they cost.
 */
final class Taxes {
    private Taxes() {}

    static List<TaxLine> of(CountryTax tax, List<QuoteLine> lines, List<Discount> discounts, Money shipping) {
        SortedMap<Integer, Long> goods = new TreeMap<>(Comparator.reverseOrder());
        for (QuoteLine line : lines) {
            goods.merge(tax.rate(line.taxClass()), afterDiscounts(line, discounts), Math::addExact);
        }
        List<Long> delivery = Apportionment.of(shipping.amount(), List.copyOf(goods.values()));
        List<TaxLine> taxes = new ArrayList<>();
        for (var entry : goods.entrySet()) {
            long sum = Math.addExact(entry.getValue(), delivery.get(taxes.size()));
            int rate = entry.getKey();
            Money base = new Money(sum, shipping.currency());
            taxes.add(tax.inclusive() ? TaxLine.contained(rate, base) : TaxLine.added(rate, base));
        }
        return List.copyOf(taxes);
    }

    private static long afterDiscounts(QuoteLine line, List<Discount> discounts) {
        long left = line.lineTotal().amount();
        for (Discount discount : discounts) {
            left = Math.subtractExact(left, discount.on(line.sku()).amount());
        }
        if (left < 0) {
            throw new IllegalArgumentException("discounts must leave a line of %d at least 0, got %d"
                    .formatted(line.lineTotal().amount(), left));
        }
        return left;
    }
}
