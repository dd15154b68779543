package dev.souk.search.adapter.lucene;

import dev.souk.search.adapter.lucene.IndexFiles.ManifestState;
import dev.souk.search.application.IndexUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as it was published last, give or take {@code refresh}. A state is fetched completely before it takes the
 * place of the one before; when that fails, the one before stays, since old answers are better than none.
 */
final class PublishedIndex {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedIndex.class);

    private final IndexFiles published;
    private final Supplier<Path> folder;
    private final Duration refresh;
    private final InstantSource clock;

    private @Nullable State state;
    private Instant checkedAt = Instant.MIN;

    /**
     * @param folder an empty one of this index's own
     * @param refresh how long a state is good before a newer one is asked for
     */
    PublishedIndex(IndexFiles published, Supplier<Path> folder, Duration refresh, InstantSource clock) {
        this.published = published;
        this.folder = folder;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** A state that is loaded. The tag is null before the first one was published. */
    private record State(Manifest manifest, @Nullable String tag, DirectoryReader reader) {}

    /**
     * Lends an index, so that it stays open while it is searched.
     *
     * @throws IndexUnavailable when there is one, but none could be loaded yet
     */
    Lease lease() {
        State current = current();
        current.reader().incRef();
        return new Lease(current.manifest().revision(), current.reader());
    }

    /**
     * An index that is lent.
     *
     * @param revision which of its states it is
     */
    record Lease(long revision, DirectoryReader reader) implements AutoCloseable {
        @Override
        public void close() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException("a searched index does not close", e);
            }
        }
    }

    private synchronized State current() {
        State before = state;
        Instant now = clock.instant();
        if (before != null && now.isBefore(checkedAt.plus(refresh))) {
            return before;
        }
        try {
            State after = newer(before);
            state = after;
            checkedAt = now;
            if (before != null && !before.equals(after)) {
                before.reader().decRef();
            }
            return after;
        } catch (IOException | RuntimeException e) {
            return inPlace(before, now, e);
        }
    }

    private State inPlace(@Nullable State before, Instant now, Exception failure) {
        if (before == null) {
            throw new IndexUnavailable("the product index cannot be read", failure);
        }
        LOG.error("a newer product index cannot be read, the one before is kept", failure);
        checkedAt = now;
        return before;
    }

    private State newer(@Nullable State before) throws IOException {
        return switch (published.manifest(before == null ? null : before.tag())) {
            case ManifestState.Absent _ -> before == null ? nothing() : before;
            case ManifestState.Unchanged _ when before != null -> before;
            case ManifestState.Unchanged _ ->
                throw new IllegalStateException("nothing was known that could be the same");
            case ManifestState.Present(String content, String tag) -> load(Manifest.parse(content), tag);
        };
    }

    private State load(Manifest manifest, String tag) throws IOException {
        var files = new LocalFiles(folder.get(), published);
        files.fetch(manifest);
        DirectoryReader reader = DirectoryReader.open(new ManifestDirectory(files.folder(), manifest));
        files.keepOnly(manifest);
        return new State(manifest, tag, reader);
    }

    private static State nothing() throws IOException {
        var empty = new ByteBuffersDirectory();
        IndexWriting.createEmpty(empty);
        return new State(Manifest.NONE, null, DirectoryReader.open(empty));
    }
}
