package dev.souk.catalog.domain.promotion;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What staff and shoppers call a promotion; a coupon is entered under its code.
 *
 * @param value 3 to 40 of A-Z, 0-9 and hyphen
 */
public record PromotionCode(String value) implements Comparable<PromotionCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{3,40}");
    private static final int SHOWN = 60;

    /** @throws IllegalArgumentException when the text does not have the form of a code */
    public PromotionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("code must match %s, got \"%s\""
                    .formatted(FORM, value.substring(0, Math.min(SHOWN, value.length()))));
        }
    }

    /**
     * The code that people mean by a text: upper and lower case are the same to them.
     *
     * @throws IllegalArgumentException when the text does not have the form of a code
     */
    public static PromotionCode of(String text) {
        return new PromotionCode(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(PromotionCode other) {
        return value.compareTo(other.value);
    }
}
