package dev.souk.localstack.edge;

/** An error answer of an AWS service, as its JSON protocol shapes it. */
public final class AwsFault extends RuntimeException {
    private final String code;
    private final int status;

    /**
     * @param code AWS's error code, e.g. {@code ResourceNotFoundException}
     * @param status HTTP status of the answer
     */
    public AwsFault(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    public static AwsFault client(String code, String message) {
        return new AwsFault(code, 400, message);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
