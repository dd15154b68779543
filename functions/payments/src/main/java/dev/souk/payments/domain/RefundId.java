package dev.souk.payments.domain;

import java.util.regex.Pattern;

/**
 * Names one refund of an order; whoever asks for it chooses it, so that asking again means the same refund.
 *
 * @param value 1 to 64 letters, digits, underscores and hyphens
 */
public record RefundId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException when {@code value} has another form */
    public RefundId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a refund id must be 1 to 64 letters, digits, '_' and '-', got %d characters of another form"
                            .formatted(value.length()));
        }
    }
}
