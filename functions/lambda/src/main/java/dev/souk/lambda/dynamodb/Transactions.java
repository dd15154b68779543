package dev.souk.lambda.dynamodb;

import dev.souk.lambda.Platform;
import dev.souk.lambda.retry.Backoff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * TransactWriteItems with its cancellation reasons read: a failed condition is an answer, a conflict with another
 * transaction or throttling is a reason to try again.
 */
public final class Transactions {
    private static final Set<String> WORTH_RETRYING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final int MAX_ATTEMPTS = 8;

    private final DynamoDbClient client;

    public Transactions(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Writes all actions or none, and once: every attempt has the same ClientRequestToken, by which DynamoDB knows for ten
     * minutes what it has done. Without it, an attempt after a lost reply would find its conditions failed by itself.
     *
     * @throws TransactionCanceledException when conflicts outlast {@value #MAX_ATTEMPTS} attempts, or for a reason that
     *     is neither a condition nor passing
     */
    public TransactionOutcome write(List<TransactWriteItem> actions) {
        var request = TransactWriteItemsRequest.builder()
                .transactItems(actions)
                .clientRequestToken(Platform.current().randomId().toString())
                .build();
        for (int attempt = 1; ; attempt++) {
            Backoff.before(attempt);
            try {
                client.transactWriteItems(request);
                return new TransactionOutcome.Committed();
            } catch (TransactionCanceledException e) {
                List<Integer> failed = positions(e, Set.of("ConditionalCheckFailed"));
                if (!failed.isEmpty()) {
                    return new TransactionOutcome.ConditionsFailed(failed, oldItems(e));
                }
                if (attempt == MAX_ATTEMPTS || positions(e, WORTH_RETRYING).isEmpty()) {
                    throw e;
                }
            } catch (TransactionInProgressException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static List<Integer> positions(TransactionCanceledException e, Set<String> codes) {
        List<Integer> positions = new ArrayList<>();
        List<CancellationReason> reasons = e.cancellationReasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (codes.contains(reasons.get(i).code())) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static Map<Integer, Map<String, AttributeValue>> oldItems(TransactionCanceledException e) {
        Map<Integer, Map<String, AttributeValue>> items = new HashMap<>();
        List<CancellationReason> reasons = e.cancellationReasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).hasItem()) {
                items.put(i, reasons.get(i).item());
            }
        }
        return items;
    }
}
