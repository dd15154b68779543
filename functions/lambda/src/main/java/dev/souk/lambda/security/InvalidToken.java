package dev.souk.lambda.security;

/** A token that is not ours, not of the expected type, altered or expired. */
public final class InvalidToken extends Exception {
    public InvalidToken(String message) {
        super(message);
    }

    public InvalidToken(String message, Throwable cause) {
        super(message, cause);
    }
}
