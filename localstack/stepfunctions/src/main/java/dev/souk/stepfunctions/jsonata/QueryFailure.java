package dev.souk.stepfunctions.jsonata;

/** An expression that came to nothing usable; Step Functions calls it {@code States.QueryEvaluationError}. */
public final class QueryFailure extends RuntimeException {
    private final String field;

    QueryFailure(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Place of the expression within its state, e.g. {@code Arguments/Payload/orderId}. */
    public String field() {
        return field;
    }
}
