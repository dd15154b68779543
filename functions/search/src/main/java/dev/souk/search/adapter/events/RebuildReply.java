package dev.souk.search.adapter.events;

import dev.souk.search.application.RebuildIndex.Position;
import dev.souk.search.application.RebuildIndex.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a rebuild came to.
 *
 * @param documents how many it took in
 * @param next what to ask with for the next step, null when all is done
 */
record RebuildReply(int documents, @Nullable RebuildRequest next) {
    static RebuildReply of(Progress progress) {
        Position next = progress.next();
        return new RebuildReply(progress.documents(), next == null ? null : request(next));
    }

    private static RebuildRequest request(Position from) {
        String after = from.after() == null ? null : from.after().value();
        return new RebuildRequest(true, null, from.shard().number(), after, null);
    }
}
