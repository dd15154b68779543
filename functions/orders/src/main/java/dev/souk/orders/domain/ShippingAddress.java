package dev.souk.orders.domain;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods go, in Unicode NFC. Personal data: kept beside the order, never in an event or a log.
 *
 * @param country ISO 3166-1 alpha-2 code in upper case
 */
public record ShippingAddress(
        String name, String line1, @Nullable String line2, String postalCode, String city, String country) {
    private static final int MAX_TEXT = 200;
    private static final int MAX_CITY = 100;
    private static final int MAX_POSTAL_CODE = 20;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws IllegalArgumentException naming the field that is wrong, never its content */
    public ShippingAddress {
        name = PlainText.of("name", name, MAX_TEXT);
        line1 = PlainText.of("line1", line1, MAX_TEXT);
        line2 = line2 == null ? null : PlainText.of("line2", line2, MAX_TEXT);
        postalCode = PlainText.of("postalCode", postalCode, MAX_POSTAL_CODE);
        city = PlainText.of("city", city, MAX_CITY);
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException("country must be an ISO 3166-1 alpha-2 code in upper case");
        }
    }

    @Override
    public String toString() {
        return "ShippingAddress[…]";
    }
}
