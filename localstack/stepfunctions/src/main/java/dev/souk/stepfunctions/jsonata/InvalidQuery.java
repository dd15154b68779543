package dev.souk.stepfunctions.jsonata;

/** An expression that cannot be compiled. */
public final class InvalidQuery extends RuntimeException {
    InvalidQuery(String message) {
        super(message);
    }
}
