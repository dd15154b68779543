package dev.souk.cart.domain;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How one country taxes sales from some day on.
 *
 * @param country ISO 3166-1 alpha-2, though Greece is {@code GR}
 * @param inclusive whether prices shown there contain the tax; otherwise it is added to them
 * @param standardBasisPoints the rate of {@link TaxClass#STANDARD} in hundredths of a percent
 * @param reducedBasisPoints the rate of {@link TaxClass#REDUCED}; the standard rate where a country has no other
 */
public record CountryTax(
        String country, LocalDate from, boolean inclusive, int standardBasisPoints, int reducedBasisPoints) {
    /** What a whole is in basis points. */
    public static final int WHOLE = 10_000;

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException when the country has no such code or a rate is out of bounds */
    public CountryTax {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country must match %s, got \"%s\"".formatted(COUNTRY, country));
        }
        if (reducedBasisPoints < 0 || standardBasisPoints < reducedBasisPoints || standardBasisPoints > WHOLE) {
            throw new IllegalArgumentException("rates of %s must be 0 <= reduced <= standard <= %d, got %d and %d"
                    .formatted(country, WHOLE, reducedBasisPoints, standardBasisPoints));
        }
    }

    /** The rate of a class in basis points. */
    public int rate(TaxClass taxClass) {
        return switch (taxClass) {
            case STANDARD -> standardBasisPoints;
            case REDUCED -> reducedBasisPoints;
            case ZERO -> 0;
        };
    }
}
