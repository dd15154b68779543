package dev.souk.search.adapter.lucene;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the index's files are published. A file never changes under its key; one manifest says which of them are the
 * index, and is switched from one state to the next by whoever knows the state before.
 */
public interface IndexFiles {
    /** What there is of a manifest. */
    sealed interface ManifestState {
        /** None was ever published. */
        record Absent() implements ManifestState {}

        /** It is still the one that the reader knows. */
        record Unchanged() implements ManifestState {}

        /**
         * A manifest.
         *
         * @param tag names this very state of it
         */
        record Present(String content, String tag) implements ManifestState {}
    }

    /**
     * A published file.
     *
     * @param writtenAt when it was last written
     */
    record Published(String key, Instant writtenAt) {}

    /** @param knownTag the tag of the manifest that the reader has, null for none */
    ManifestState manifest(@Nullable String knownTag);

    /**
     * Replaces the manifest.
     *
     * @param expectedTag the tag of the one to be replaced, null when there must be none
     * @return the tag of the new one; empty when another one than expected is there by now
     */
    Optional<String> switchManifest(String content, @Nullable String expectedTag);

    /** Writes a file under a key; the same file again does no harm. */
    void upload(String key, Path file);

    /** @throws IllegalStateException when there is no such file */
    void download(String key, Path file);

    /** All files but the manifest. */
    List<Published> list();

    void delete(Collection<String> keys);
}
