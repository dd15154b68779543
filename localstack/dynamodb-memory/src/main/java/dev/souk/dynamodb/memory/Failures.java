package dev.souk.dynamodb.memory;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The SDK's exceptions, with the details that it reads from DynamoDB's answers. */
final class Failures {
    private static final int BAD_REQUEST = 400;
    static final String CONDITION_FAILED = "The conditional request failed";

    private Failures() {}

    /** The SDK has no class of its own for it. */
    static DynamoDbException validation(@Nullable String message) {
        return (DynamoDbException) with(DynamoDbException.builder(), "ValidationException", message)
                .build();
    }

    static ConditionalCheckFailedException conditionFailed(@Nullable Item told) {
        var exception = ConditionalCheckFailedException.builder();
        if (told != null) {
            exception.item(told.attributes());
        }
        with(exception, "ConditionalCheckFailedException", CONDITION_FAILED);
        return exception.build();
    }

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        String codes = reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
        var exception = TransactionCanceledException.builder().cancellationReasons(reasons);
        with(
                exception,
                "TransactionCanceledException",
                "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes);
        return exception.build();
    }

    static IdempotentParameterMismatchException mismatch() {
        var exception = IdempotentParameterMismatchException.builder();
        with(exception, "IdempotentParameterMismatchException", "The request token was used with other parameters");
        return exception.build();
    }

    static ResourceNotFoundException noSuchTable() {
        var exception = ResourceNotFoundException.builder();
        with(exception, "ResourceNotFoundException", "Cannot do operations on a non-existent table");
        return exception.build();
    }

    static ResourceInUseException tableExists() {
        var exception = ResourceInUseException.builder();
        with(exception, "ResourceInUseException", "Cannot create preexisting table");
        return exception.build();
    }

    private static DynamoDbException.Builder with(
            DynamoDbException.Builder exception, String code, @Nullable String message) {
        AwsErrorDetails details = AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage(message)
                .serviceName("DynamoDb")
                .build();
        return exception.awsErrorDetails(details).statusCode(BAD_REQUEST).message(message);
    }
}
