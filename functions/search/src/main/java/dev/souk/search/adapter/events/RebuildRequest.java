package dev.souk.search.adapter.events;

import dev.souk.search.application.RebuildIndex;
import dev.souk.search.application.RebuildIndex.Position;
import dev.souk.search.application.RebuildIndex.Progress;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a step of a rebuild.
 *
 * @param rebuild always true: it says what is asked for
 * @param fresh whether to begin with an empty index, because the one there is cannot be read any more
 * @param shard where to go on, null at the beginning
 * @param after the last sku of that shard that is done, null when it has not begun
 */
record RebuildRequest(
        boolean rebuild,
        @Nullable Boolean fresh,
        @Nullable Integer shard,
        @Nullable String after,
        @Nullable String correlationId) {
    /** @throws IllegalArgumentException when something else is asked for */
    RebuildRequest {
        if (!rebuild) {
            throw new IllegalArgumentException("expected a batch of changes or {\"rebuild\":true}");
        }
    }

    RebuildReply run(RebuildIndex index) {
        Position from =
                shard == null ? Position.START : new Position(new Shard(shard), after == null ? null : new Sku(after));
        Progress progress = Boolean.TRUE.equals(fresh) ? index.handleAfresh(from) : index.handle(from);
        return RebuildReply.of(progress);
    }
}
