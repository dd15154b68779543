package dev.souk.stepfunctions;

/** A refusal of the Step Functions API, by AWS's error code, e.g. {@code ExecutionDoesNotExist}. */
public final class StepFunctionsFault extends RuntimeException {
    private final String code;

    public StepFunctionsFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
