package dev.souk.dynamodb.memory.value;

/** What DynamoDB calls a ValidationException: a request, or a change that it asks for, is not allowed. */
public final class ValidationFailure extends RuntimeException {
    /** @param message what DynamoDB says, as near as it is known */
    public ValidationFailure(String message) {
        // Thrown and caught inside this module and turned into the SDK's own exception: nobody sees this one's trace.
        super(message, null, false, false);
    }
}
