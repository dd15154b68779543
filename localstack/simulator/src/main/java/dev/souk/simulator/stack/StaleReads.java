package dev.souk.simulator.stack;

import dev.souk.dynamodb.memory.Staleness;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes one read at a time see how things were; what reads consistently is not touched. */
final class StaleReads implements Staleness {
    private static final int BEHIND = 2;

    private boolean stale;

    @Override
    public int commitsBehind(String table, AttributeValue partitionKey) {
        return stale ? BEHIND : 0;
    }

    <T> T during(Supplier<T> read) {
        stale = true;
        try {
            return read.get();
        } finally {
            stale = false;
        }
    }
}
