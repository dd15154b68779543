package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cart costs, fixed for {@link #VALIDITY}.
 *
 * @param cartVersion of the cart that was quoted
 * @param shipping what the delivery costs
 * @param taxes rate by rate; contained in the prices or added to them, as {@code delivery} says
 * @param issuedAt whole seconds, as tokens count them
 * @param expiresAt whole seconds; from then on nobody orders with this quote
 */
public record Quote(
        String id,
        CartId cart,
        long cartVersion,
        Owner owner,
        Delivery delivery,
        List<QuoteLine> lines,
        List<Discount> discounts,
        Money shipping,
        List<TaxLine> taxes,
        Instant issuedAt,
        Instant expiresAt) {
    public static final Duration VALIDITY = Duration.ofMinutes(15);

    /** Keeps the signed form, which names each, within bounds. */
    public static final int MAX_DISCOUNTS = 10;

    /**
     * @throws IllegalArgumentException when there is nothing to pay for, or too many discounts
     * @throws ArithmeticException when a sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public Quote {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a quote must have at least one line, got none");
        }
        if (discounts.size() > MAX_DISCOUNTS) {
            throw new IllegalArgumentException(
                    "a quote must have at most %d discounts, got %d".formatted(MAX_DISCOUNTS, discounts.size()));
        }
        total(delivery, lines, discounts, shipping, taxes);
    }

    /**
     * Adds up a cart whose lines are priced and whose discounts are decided.
     *
     * @throws ArithmeticException when a sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public static Quote of(
            String id, Cart cart, List<QuoteLine> lines, List<Discount> discounts, Delivery delivery, Instant now) {
        Money goods = minus(subtotal(lines), discount(discounts));
        Money shipping = Shipping.costFor(delivery, goods);
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        return new Quote(
                id,
                cart.id(),
                cart.version(),
                cart.owner(),
                delivery,
                lines,
                discounts,
                shipping,
                Taxes.of(delivery.tax(), lines, discounts, shipping),
                issued,
                issued.plus(VALIDITY));
    }

    /** What the lines cost before discounts. */
    public Money subtotal() {
        return subtotal(lines);
    }

    /** What all discounts take off. */
    public Money discount() {
        return discount(discounts);
    }

    /** The tax of all rates. */
    public Money tax() {
        return sum(taxes.stream().map(TaxLine::tax));
    }

    /** What is to be paid: subtotal − discount + shipping, and the tax where prices do not contain it. */
    public Money total() {
        return total(delivery, lines, discounts, shipping, taxes);
    }

    private static Money total(
            Delivery delivery, List<QuoteLine> lines, List<Discount> discounts, Money shipping, List<TaxLine> taxes) {
        Money gross = minus(subtotal(lines), discount(discounts)).plus(shipping);
        return delivery.tax().inclusive()
                ? gross
                : gross.plus(sum(taxes.stream().map(TaxLine::tax)));
    }

    private static Money subtotal(List<QuoteLine> lines) {
        return sum(lines.stream().map(QuoteLine::lineTotal));
    }

    private static Money discount(List<Discount> discounts) {
        return sum(discounts.stream().map(Discount::amount));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(Shipping.CURRENCY), Money::plus);
    }

    private static Money minus(Money from, Money amount) {
        return new Money(Math.subtractExact(from.amount(), amount.amount()), from.currency());
    }
}
