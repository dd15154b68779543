package dev.souk.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody gets parcels, in Unicode NFC. Takes exactly what orders takes as a shipping address. Personal data: never
 * printed.
 *
 * @param country ISO 3166-1 alpha-2 code in upper case
 */
public record PostalAddress(
        String name, String line1, @Nullable String line2, String postalCode, String city, String country) {
    private static final int MAX_TEXT = 200;
    private static final int MAX_CITY = 100;
    private static final int MAX_POSTAL_CODE = 20;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws RefusedAddress naming the field that is wrong, never its content */
    public PostalAddress {
        name = text("name", name, MAX_TEXT);
        line1 = text("line1", line1, MAX_TEXT);
        line2 = line2 == null ? null : text("line2", line2, MAX_TEXT);
        postalCode = text("postalCode", postalCode, MAX_POSTAL_CODE);
        city = text("city", city, MAX_CITY);
        if (country == null || !COUNTRIES.contains(country)) {
            throw new RefusedAddress("country", "country must be an ISO 3166-1 alpha-2 code in upper case");
        }
    }

    /** What the body of a request left out arrives here as null, whatever the types say. */
    private static String text(String field, @Nullable String value, int max) {
        if (value == null) {
            throw new RefusedAddress(field, "%s is missing".formatted(field));
        }
        String normal = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (normal.isEmpty() || normal.codePointCount(0, normal.length()) > max) {
            throw new RefusedAddress(field, "%s must have 1 to %d characters".formatted(field, max));
        }
        if (normal.codePoints().anyMatch(PostalAddress::isUnprintable)) {
            throw new RefusedAddress(field, "%s must not contain control characters".formatted(field));
        }
        if (CardNumbers.occurIn(normal)) {
            throw new RefusedAddress(field, "%s must not contain a card number".formatted(field));
        }
        return normal;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
