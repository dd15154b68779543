package dev.souk.lambda.dynamodb;

/** Somebody else changed the item since it was read; the write did not happen. */
public final class StaleWrite extends RuntimeException {
    public StaleWrite(String message) {
        super(message);
    }

    public StaleWrite(String message, Throwable cause) {
        super(message, cause);
    }
}
