package dev.souk.search.application;

/** There is an index, and it cannot be read now. */
public final class IndexUnavailable extends RuntimeException {
    public IndexUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
