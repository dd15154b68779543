package dev.souk.search.adapter.lucene;

import dev.souk.lambda.retry.Backoff;
import dev.souk.search.adapter.lucene.IndexFiles.ManifestState;
import dev.souk.search.adapter.lucene.IndexFiles.Published;
import dev.souk.search.adapter.lucene.Manifest.IndexedFile;
import dev.souk.search.application.IndexUpdates;
import dev.souk.search.domain.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the index on this machine and publishes what is new of it. Files first, the manifest last and only over the one
 * that the change was based on: of two writers at once one wins, and the other begins anew on what the winner published.
 */
public final class LuceneIndexUpdates implements IndexUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexUpdates.class);
    private static final int MAX_ATTEMPTS = 5;
    /** How long a file that is no longer needed stays, for readers that have its manifest and still fetch. */
    private static final Duration GRACE = Duration.ofMinutes(15);
    /** Every so many revisions somebody looks for such files. */
    private static final int SWEEP_EVERY = 16;

    private final IndexFiles published;
    private final Supplier<Path> newFolder;
    private final InstantSource clock;

    private @Nullable WorkingCopy copy;

    /** @param newFolder makes an empty folder each time */
    public LuceneIndexUpdates(IndexFiles published, Supplier<Path> newFolder, InstantSource clock) {
        this.published = published;
        this.newFolder = newFolder;
        this.clock = clock;
    }

    /** @throws IllegalStateException when other writers were faster each time */
    @Override
    public synchronized void apply(Supplier<IndexChange> change) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            WorkingCopy base = checkedOut();
            IndexChange wanted = change.get();
            if (wanted.isEmpty() || publish(base, wanted)) {
                return;
            }
            LOG.info("another writer published an index meanwhile, beginning anew");
        }
        throw new IllegalStateException("other writers were faster %d times".formatted(MAX_ATTEMPTS));
    }

    @Override
    public synchronized void clear() {
        discard();
        String tag = switch (published.manifest(null)) {
            case ManifestState.Present(String _, String present) -> present;
            case ManifestState.Absent _, ManifestState.Unchanged _ -> null;
        };
        if (tag != null && published.switchManifest(Manifest.NONE.text(), tag).isEmpty()) {
            throw new IllegalStateException("another writer published an index while it was to be cleared");
        }
    }

    /** The index as it is published now, ready to be written to. */
    private WorkingCopy checkedOut() {
        WorkingCopy known = copy;
        ManifestState now = published.manifest(known == null ? null : known.tag());
        if (known != null && now instanceof ManifestState.Unchanged) {
            return known;
        }
        discard();
        try {
            WorkingCopy fresh = now instanceof ManifestState.Present(String content, String tag)
                    ? WorkingCopy.fetch(Manifest.parse(content), tag, newFolder.get(), published)
                    : new WorkingCopy(Manifest.NONE, null, newFolder.get());
            copy = fresh;
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("the published index cannot be taken up", e);
        }
    }

    /** Unless it comes to its end the copy is given up: what is in it may not be what is published. */
    private boolean publish(WorkingCopy base, IndexChange change) {
        copy = null;
        try {
            Manifest next = base.write(change);
            Set<String> known = keys(base.manifest());
            for (IndexedFile file : next.files()) {
                if (!known.contains(file.key())) {
                    published.upload(file.key(), base.folder().resolve(file.name()));
                }
            }
            Optional<String> tag = published.switchManifest(next.text(), base.tag());
            tag.ifPresent(switched -> copy = new WorkingCopy(next, switched, base.folder()));
            if (tag.isPresent()) {
                sweep(next);
            }
            return tag.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        } finally {
            if (copy == null) {
                base.delete();
            }
        }
    }

    private void sweep(Manifest current) {
        if (current.revision() % SWEEP_EVERY != 0) {
            return;
        }
        Set<String> needed = keys(current);
        Instant forgotten = clock.instant().minus(GRACE);
        List<String> unused = published.list().stream()
                .filter(file -> !needed.contains(file.key()) && file.writtenAt().isBefore(forgotten))
                .map(Published::key)
                .toList();
        published.delete(unused);
    }

    private void discard() {
        WorkingCopy known = copy;
        copy = null;
        if (known != null) {
            known.delete();
        }
    }

    private static Set<String> keys(Manifest manifest) {
        return manifest.files().stream().map(IndexedFile::key).collect(Collectors.toSet());
    }
}
