package dev.souk.lambda;

/** JSON that cannot be read as what was expected; says where. */
public final class BadJson extends RuntimeException {
    private final String pointer;

    /** @param pointer RFC 6901 pointer to the offending value, empty for the whole document */
    public BadJson(String pointer, String message, Throwable cause) {
        super(message, cause);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
