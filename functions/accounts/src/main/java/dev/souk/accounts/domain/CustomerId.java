package dev.souk.accounts.domain;

/**
 * Whose profile it is: the subject of a customer's token.
 *
 * @param value as the issuer gave it, never something a caller wrote into a path or body
 */
public record CustomerId(String value) {
    private static final int MAX_LENGTH = 255;

    public CustomerId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a customer id has 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
        }
    }
}
