package dev.souk.cart.domain;

import java.util.regex.Pattern;

/**
 * Names one cart; opaque to clients.
 *
 * @param value 1 to 64 of letters, digits and hyphen
 */
public record CartId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** @throws IllegalArgumentException when the text cannot be the id of a cart */
    public CartId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "a cart id must match %s, got %d characters that do not".formatted(FORM, value.length()));
        }
    }

    /** Whether the text could name a cart at all. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
