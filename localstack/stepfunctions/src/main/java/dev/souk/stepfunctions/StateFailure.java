package dev.souk.stepfunctions;

/** Thrown inside a state to make it fail with an error that its Retry and Catch may match. */
final class StateFailure extends RuntimeException {
    private final ErrorOutput error;

    StateFailure(String error, String cause) {
        super(error + ": " + cause);
        this.error = new ErrorOutput(error, cause);
    }

    ErrorOutput error() {
        return error;
    }
}
