package dev.souk.orders.domain;

/**
 * Who owns an order: the subject of a verified token, a customer's or a guest's ({@code guest:…}).
 *
 * @param value the token's subject, never something a caller wrote into a path or body
 */
public record CustomerId(String value) {
    private static final int MAX_LENGTH = 255;
    private static final String GUEST = "guest:";

    public CustomerId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a customer id has 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** True for somebody without an account, who may turn out to be a customer later. */
    public boolean isGuest() {
        return value.startsWith(GUEST);
    }
}
