package dev.souk.lambda.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What became of a transaction. */
public sealed interface TransactionOutcome {

    /** Everything is written. */
    record Committed() implements TransactionOutcome {}

    /**
     * Nothing is written, because conditions did not hold.
     *
     * @param indexes positions of the refused actions in the transaction, ascending
     * @param oldItems the items found instead, by position, for actions that asked for {@code ALL_OLD}
     */
    record ConditionsFailed(List<Integer> indexes, Map<Integer, Map<String, AttributeValue>> oldItems)
            implements TransactionOutcome {
        public ConditionsFailed {
            indexes = List.copyOf(indexes);
            oldItems = Map.copyOf(oldItems);
        }

        public boolean failedAt(int index) {
            return indexes.contains(index);
        }
    }
}
