package dev.souk.localstack.mappings;

import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import dev.souk.localstack.mappings.StreamSource.Page;
import dev.souk.localstack.mappings.StreamSource.Shard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far one shard is read. Iterators live 15 minutes, so a read that fails asks for a new one where the last ended. */
final class ShardCursor {
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
        iterator = lastRead == null
                ? source.iterator(streamArn, shard.id(), position)
                : source.iteratorAfter(streamArn, shard.id(), lastRead);
    }

    /** The next records; none when there are none yet. */
    List<StreamRecord> read() {
        if (ended) {
            return List.of();
        }
        if (iterator == null) {
            open();
        }
        String from = iterator;
        iterator = null;
        Page page = source.read(String.valueOf(from));
        iterator = page.next().orElse(null);
        ended = iterator == null;
        more = page.full();
        if (!page.records().isEmpty()) {
            lastRead = page.records().getLast().sequenceNumber();
        }
        return page.records();
    }
}
