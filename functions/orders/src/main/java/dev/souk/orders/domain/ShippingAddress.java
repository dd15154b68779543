package dev.souk.orders.domain;

import java.text.Normalizer;
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
        name = text("name", name, MAX_TEXT);
        line1 = text("line1", line1, MAX_TEXT);
        line2 = line2 == null ? null : text("line2", line2, MAX_TEXT);
        postalCode = text("postalCode", postalCode, MAX_POSTAL_CODE);
        city = text("city", city, MAX_CITY);
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException("country must be an ISO 3166-1 alpha-2 code in upper case");
        }
    }

    private static String text(String field, String value, int max) {
        String normal = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (normal.isEmpty() || normal.codePointCount(0, normal.length()) > max) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, max));
        }
        if (normal.codePoints().anyMatch(ShippingAddress::isUnprintable)) {
            throw new IllegalArgumentException("%s must not contain control characters".formatted(field));
        }
        if (CardNumbers.occurIn(normal)) {
            throw new IllegalArgumentException("%s must not contain a card number".formatted(field));
        }
        return normal;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "ShippingAddress[…]";
    }
}
