package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import java.util.HashSet;
import java.util.List;

/**
 * What is bought and what it costs; the sums are recomputed, so a purchase that does not add up cannot exist.
 *
 * @param subtotal sum of the lines
 * @param discount sum of the discounts
 * @param total subtotal less discount, plus delivery, plus the tax that prices do not contain
 */
public record Purchase(
        List<OrderLine> lines,
        Money subtotal,
        List<Discount> discounts,
        Money discount,
        Delivery delivery,
        Tax tax,
        Money total) {
    public static final int MAX_LINES = 100;

    /** @throws IllegalArgumentException when a sum is wrong, a sku comes twice or the number of lines is out of bounds */
    public Purchase {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "a purchase has 1 to %d lines, got %d".formatted(MAX_LINES, lines.size()));
        }
        HashSet<String> skus = new HashSet<>();
        Money sum = Money.zero(subtotal.currency());
        for (OrderLine line : lines) {
            sum = sum.plus(line.total());
            if (!skus.add(line.sku())) {
                throw new IllegalArgumentException(
                        "a purchase names each sku once, got %s twice".formatted(line.sku()));
            }
        }
        requireEqual("subtotal", sum, subtotal);
        Money off = Money.zero(discount.currency());
        for (Discount one : discounts) {
            off = off.plus(one.amount());
        }
        requireEqual("discount", off, discount);
        // Amounts are never negative, so the discount stands on the other side of the equation.
        requireEqual("total and discount", subtotal.plus(delivery.price()).plus(tax.onTop()), total.plus(discount));
    }

    /** The coupons that this purchase uses up. */
    public List<String> coupons() {
        return discounts.stream()
                .filter(Discount::coupon)
                .map(Discount::code)
                .distinct()
                .toList();
    }

    private static void requireEqual(String what, Money expected, Money got) {
        if (!expected.equals(got)) {
            throw new IllegalArgumentException("%s must be %d %s, got %d %s"
                    .formatted(what, expected.amount(), expected.currency(), got.amount(), got.currency()));
        }
    }
}
