package dev.souk.search.adapter.lucene;

import dev.souk.search.adapter.lucene.Manifest.IndexedFile;
import dev.souk.search.domain.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A published state of the index on this machine, under Lucene's own names, to be written on.
 *
 * @param tag of its manifest, null before the first one
 */
record WorkingCopy(Manifest manifest, @Nullable String tag, Path folder) {

    static WorkingCopy fetch(Manifest manifest, String tag, Path folder, IndexFiles published) throws IOException {
        for (IndexedFile file : manifest.files()) {
            Path local = folder.resolve(file.name());
            published.download(file.key(), local);
            if (!Digest.of(local).equals(file.key())) {
                throw new CorruptIndex("published file %s is not what its key says".formatted(file.key()), null);
            }
        }
        return new WorkingCopy(manifest, tag, folder);
    }

    /** The manifest of what the index is after the change. Lucene writes a file once, so a known name is a known file. */
    Manifest write(IndexChange change) throws IOException {
        try (Directory directory = new ScratchDirectory(folder)) {
            IndexWriting.write(directory, change);
            Map<String, IndexedFile> known = manifest.byName();
            List<IndexedFile> files = new ArrayList<>();
            for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
                IndexedFile before = known.get(name);
                files.add(before == null ? indexed(name) : before);
            }
            return new Manifest(Manifest.FORMAT, manifest.revision() + 1, files);
        }
    }

    private IndexedFile indexed(String name) throws IOException {
        Path file = folder.resolve(name);
        return new IndexedFile(name, Digest.of(file), Files.size(file));
    }

    void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the working copy in %s cannot be deleted".formatted(folder), e);
        }
    }
}
