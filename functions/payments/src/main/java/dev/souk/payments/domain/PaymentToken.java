package dev.souk.payments.domain;

import java.util.regex.Pattern;

/**
 * What the shopper's browser got from the provider in exchange for a card. Whoever reads it could try to pay with it, so it
 * stays out of logs, tables and messages: {@link #toString()} keeps it to itself.
 *
 * @param value 1 to 128 visible ASCII characters
 */
public record PaymentToken(String value) {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** @throws IllegalArgumentException when {@code value} has another form */
    public PaymentToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a payment token must be 1 to 128 visible ascii characters, got %d characters of another form"
                            .formatted(value.length()));
        }
    }

    @Override
    public String toString() {
        return "PaymentToken[…]";
    }
}
