package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import java.util.regex.Pattern;

/**
 * How a purchase reaches the customer.
 *
 * @param country ISO 3166-1 alpha-2 code of the country that taxes and shipping were quoted for
 * @param option the chosen way of shipping, e.g. {@value #STANDARD}
 * @param price what it costs, may be zero
 */
public record Delivery(String country, String option, Money price) {
    /** The country of quotes and orders that do not name one. */
    public static final String HOME = "DE";

    /** The option of quotes and orders that do not name one. */
    public static final String STANDARD = "standard";

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Delivery {
        if (!COUNTRY.matcher(country).matches() || option.isBlank()) {
            throw new IllegalArgumentException("a delivery names its country by two capital letters, and its option");
        }
    }
}
