package dev.souk.cli;

/** The API answered, but not with what was asked for. */
public final class UnexpectedAnswer extends IllegalStateException {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final int status;

    UnexpectedAnswer(String doing, int status, String text) {
        super("%s failed with %d: %s".formatted(doing, status, text));
        this.status = status;
    }

    /** Whether the same request may well succeed later. */
    public boolean isPassing() {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }
}
