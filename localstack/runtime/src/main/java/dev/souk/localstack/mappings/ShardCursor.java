package dev.souk.localstack.mappings;

import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import dev.souk.localstack.mappings.StreamSource.Page;
import dev.souk.localstack.mappings.StreamSource.Shard;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far one shard is read. */
final class ShardCursor {
    private static final Logger LOG = System.getLogger(ShardCursor.class.getName());

    private final StreamSource source;
    private final String streamArn;
    private final Shard shard;
    private final StartingPosition position;
    private @Nullable String iterator;
    private @Nullable String lastRead;
    private boolean ended;
    private boolean more;

    ShardCursor(StreamSource source, String streamArn, Shard shard, StartingPosition position) {
        this.source = source;
        this.streamArn = streamArn;
        this.shard = shard;
        this.position = position;
    }

    /** How long a reader that found nothing may wait for the doorbell before it looks again. */
    Duration rest() {
        return source.rest();
    }

    /** Whether the shard is closed and everything in it has been read. */
    boolean ended() {
        return ended;
    }

    /** Whether the last page was too full to hold all there was. */
    boolean more() {
        return more;
    }

    /** Takes an iterator now, so that a mapping that starts at LATEST misses nothing from here on. */
    void open() {
        iterator = source.iterator(streamArn, shard.id(), position);
    }

    /**
     * The next records; none when there are none yet. An iterator goes bad after 15 minutes, and DynamoDB Local calls one
     * trimmed that was taken before the shard's first record, so a read that fails is tried once more with a new one.
     */
    List<StreamRecord> read() {
        if (ended) {
            return List.of();
        }
        String current = iterator;
        iterator = null;
        if (current != null) {
            try {
                return read(current);
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "taking a new iterator of " + streamArn, e);
            }
        }
        return read(reopened());
    }

    /** Where the last read ended; where nothing was read yet, the beginning: rather a record twice than never. */
    private String reopened() {
        return lastRead == null
                ? source.iterator(streamArn, shard.id(), StartingPosition.TRIM_HORIZON)
                : source.iteratorAfter(streamArn, shard.id(), lastRead);
    }

    private List<StreamRecord> read(String from) {
        Page page = source.read(from);
        iterator = page.next().orElse(null);
        ended = iterator == null;
        more = page.full();
        if (!page.records().isEmpty()) {
            lastRead = page.records().getLast().sequenceNumber();
        }
        return page.records();
    }
}
