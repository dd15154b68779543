package dev.souk.orders.domain;

/**
 * What a parked checkout is resumed with; whoever holds it can steer the checkout, so it is never printed.
 *
 * @param value Step Functions' token, at most 2,048 characters
 */
public record TaskToken(String value) {
    private static final int MAX_LENGTH = 2048;

    public TaskToken {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a task token has 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
        }
    }

    @Override
    public String toString() {
        return "TaskToken[…]";
    }
}
