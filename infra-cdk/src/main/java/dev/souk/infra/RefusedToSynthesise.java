package dev.souk.infra;

/** Something the caller has to put right first; the message is one sentence that says what. */
public final class RefusedToSynthesise extends RuntimeException {
    public RefusedToSynthesise(String message) {
        super(message);
    }

    public RefusedToSynthesise(String message, Throwable cause) {
        super(message, cause);
    }
}
