package dev.souk.accounts.adapter.jwt;

/** A token that proves nothing; the message says why and repeats nothing of it. */
final class RefusedToken extends Exception {
    RefusedToken(String message) {
        super(message);
    }

    RefusedToken(String message, Throwable cause) {
        super(message, cause);
    }
}
