package dev.souk.payments.domain;

import java.util.regex.Pattern;

/**
 * The order that is paid for; one order has one payment intent.
 *
 * @param value opaque: 1 to 80 letters, digits, underscores and hyphens, as a Step Functions execution name allows
 */
public record OrderId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    /** @throws IllegalArgumentException when {@code value} has another form */
    public OrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an order id must be 1 to 80 letters, digits, '_' and '-', got %d characters of another form"
                            .formatted(value.length()));
        }
    }
}
