package dev.souk.dynamodb.memory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far eventually consistent reads lag behind. Each partition key is a replica of its own: a read that lags by two
 * finds all its items as they were before the last two commits that changed any of them. Consistent and transactional
 * reads are never asked about.
 */
@FunctionalInterface
public interface Staleness {
    /** The most commits that a read can lag behind; of older ones a table knows no more. */
    int MAX_LAG = 32;

    /** Every read finds what was written last. */
    Staleness NONE = (_, _) -> 0;

    /**
     * Asked once for each partition key that a read touches.
     *
     * @param partitionKey the partition key attribute's value
     * @return from 0 to {@value #MAX_LAG}; a partition that has seen fewer commits is found as it was before them all
     */
    int commitsBehind(String table, AttributeValue partitionKey);
}
