package dev.souk.dynamodb.memory.differential;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What came of an operation.
 *
 * @param answer an answer, or a kind of error with what it tells of items; canonical
 * @param message the error's message
 * @param reasons why a transaction was cancelled
 */
record Outcome(String answer, @Nullable String message, List<CancellationReason> reasons) {
    private static final String VALIDATION = "DynamoDbException ValidationException";
    private static final String CANCELLED = "TransactionCanceledException TransactionCanceledException";
    private static final String BEHIND_THE_END = "The provided starting key does not match the range key predicate";
    private static final String TWO_ON_ONE = "Transaction request cannot include multiple operations on one item";

    static Outcome of(Supplier<Object> call) {
        try {
            return new Outcome(Canonical.text(call.get()), null, List.of());
        } catch (TransactionCanceledException e) {
            return new Outcome(kind(e) + reasons(e), message(e), e.cancellationReasons());
        } catch (ConditionalCheckFailedException e) {
            return new Outcome(kind(e) + (e.hasItem() ? Canonical.text(e.item()) : ""), message(e), List.of());
        } catch (DynamoDbException e) {
            return new Outcome(kind(e), message(e), List.of());
        }
    }

    /** What to count it as. */
    String kind() {
        if (message == null) {
            return "answer";
        }
        return answer.substring(answer.indexOf(' ') + 1).replaceAll("Exception.*", "");
    }

    /**
     * Whether DynamoDB Local's outcome is the same, or differs from this one where it differs from DynamoDB: it takes an
     * update that finds the wrong thing for a wrong request even in a transaction, or tells no reasons of the actions
     * beside it; looks at conditions before it finds two actions on one item; and cannot go on behind the last key that
     * a query may find. A request that is wrong in two ways may be refused for either.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems,
     *     Errors, TransactionCanceledException</a>
     */
    boolean agreesWith(Outcome local) {
        boolean badRequest = local.answer.equals(VALIDATION);
        boolean cancelled = local.answer.startsWith(CANCELLED);
        return answer.equals(local.answer)
                || (hasInvalidAction()
                        && (badRequest || (cancelled && local.reasons.isEmpty()) || local.hasInvalidAction()))
                || (answer.endsWith("[], 0, 0]") && BEHIND_THE_END.equals(local.message))
                || (isRefusal() && local.isRefusal())
                || (TWO_ON_ONE.equals(message) && cancelled);
    }

    /** Of the request, whatever the table holds. */
    private boolean isRefusal() {
        return answer.equals(VALIDATION)
                || answer.startsWith("ResourceNotFoundException")
                || answer.startsWith("IdempotentParameterMismatchException");
    }

    private boolean hasInvalidAction() {
        return reasons.stream().anyMatch(reason -> "ValidationError".equals(reason.code()));
    }

    private static String kind(DynamoDbException e) {
        return e.getClass().getSimpleName() + " " + e.awsErrorDetails().errorCode();
    }

    private static String message(DynamoDbException e) {
        return String.valueOf(e.awsErrorDetails().errorMessage());
    }

    private static List<String> reasons(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .map(reason -> reason.code() + (reason.hasItem() ? Canonical.text(reason.item()) : ""))
                .toList();
    }
}
