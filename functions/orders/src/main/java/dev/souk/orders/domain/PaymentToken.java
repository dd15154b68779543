package dev.souk.orders.domain;

import java.util.regex.Pattern;

/**
 * The payment provider's stand-in for a card, valid for one payment. Never printed.
 *
 * @param value visible ASCII, at most 128 characters, and nothing that looks like a card number
 */
public record PaymentToken(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** @throws IllegalArgumentException when the text is no token; the message never repeats it */
    public PaymentToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a payment token has 1 to 128 visible ASCII characters");
        }
        if (CardNumbers.occurIn(value)) {
            throw new IllegalArgumentException("a payment token must not be a card number");
        }
    }

    @Override
    public String toString() {
        return "PaymentToken[…]";
    }
}
