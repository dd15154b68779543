package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.math.BigInteger;

/**
 * The tax of one rate in a quote.
 *
 * @param basisPoints the rate in hundredths of a percent
 * @param base the sum it is taken from: with the tax in it where prices contain it, without it elsewhere
 * @param tax half a cent is rounded up, once for the whole sum
 */
public record TaxLine(int basisPoints, Money base, Money tax) {
    private static final BigInteger TWO = BigInteger.TWO;

    /** The tax that {@code base} contains. */
    static TaxLine contained(int basisPoints, Money base) {
        return new TaxLine(basisPoints, base, share(base, basisPoints, CountryTax.WHOLE + (long) basisPoints));
    }

    /** The tax that comes on top of {@code base}. */
    static TaxLine added(int basisPoints, Money base) {
        return new TaxLine(basisPoints, base, share(base, basisPoints, CountryTax.WHOLE));
    }

    private static Money share(Money base, long numerator, long denominator) {
        BigInteger divisor = BigInteger.valueOf(denominator);
        BigInteger rounded = BigInteger.valueOf(base.amount())
                .multiply(BigInteger.valueOf(numerator))
                .multiply(TWO)
                .add(divisor)
                .divide(divisor.multiply(TWO));
        return new Money(rounded.longValueExact(), base.currency());
    }
}
