package dev.souk.localstack.mappings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where stream mappings read: shards of records, each shard in order. */
public interface StreamSource {

    /**
     * A part of a stream.
     *
     * @param parentId the shard to be read before this one
     */
    record Shard(String id, Optional<String> parentId) {}

    /**
     * What one read yields.
     *
     * @param next where to read on; empty when the shard is closed and read to its end
     * @param full whether it ends because it could hold no more, and not because there was no more
     */
    record Page(List<StreamRecord> records, Optional<String> next, boolean full) {}

    /** The shards that the stream has now; none when nothing was ever written. */
    List<Shard> shards(String streamArn);

    /** Where to begin reading a shard. */
    String iterator(String streamArn, String shardId, MappingSettings.StartingPosition position);

    /** Where to read on after a record. */
    String iteratorAfter(String streamArn, String shardId, String sequenceNumber);

    Page read(String iterator);

    /** How long a reader may wait for the doorbell before it looks by itself: not every write need ring it. */
    default Duration rest() {
        return Duration.ofSeconds(1);
    }
}
