package dev.souk.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * An amount of money as events carry it: never negative, in minor units.
 *
 * @param amount minor units of {@code currency} (cents for EUR)
 * @param currency ISO 4217 alphabetic code, e.g. {@code EUR}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MoneyAmount(@JsonProperty(required = true) long amount, String currency) {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** @throws IllegalArgumentException when the amount is negative or the currency is not three capital letters */
    public MoneyAmount {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative, got %d".formatted(amount));
        }
        Require.matching(CURRENCY, "currency", currency);
    }
}
