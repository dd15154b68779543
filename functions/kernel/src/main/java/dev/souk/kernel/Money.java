package dev.souk.kernel;

import java.util.Currency;

/**
 * An amount of money in minor units of a currency (cents for EUR), never negative.
 *
 * <p>All arithmetic is exact: an overflow throws instead of wrapping, so a sum can be refused but never be wrong.
 *
 * @param amount minor units of {@code currency}
 * @param currency ISO 4217 alphabetic code, e.g. {@code EUR}
 */
public record Money(long amount, String currency) {

    /** @throws IllegalArgumentException when the amount is negative or the currency is not an ISO 4217 code */
    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount must not be negative, got %d".formatted(amount));
        }
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    /** @throws ArithmeticException when the product exceeds {@link Long#MAX_VALUE} minor units */
    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(amount, quantity.units()), currency);
    }

    public boolean isZero() {
        return amount == 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        }
    }
}
