package dev.souk.search.adapter.lucene;

import dev.souk.search.adapter.lucene.Manifest.IndexedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published files as they lie on this machine, each under its key. What has been fetched once is not fetched again.
 *
 * @param folder of this one reader or writer
 */
record LocalFiles(Path folder, IndexFiles published) {

    /** Fetches what is missing of an index. */
    void fetch(Manifest manifest) throws IOException {
        for (IndexedFile file : manifest.files()) {
            if (!Files.exists(folder.resolve(file.key()))) {
                fetch(file);
            }
        }
    }

    private void fetch(IndexedFile file) throws IOException {
        Path aside = folder.resolve(file.key() + ".part");
        Files.deleteIfExists(aside);
        published.download(file.key(), aside);
        if (!Digest.of(aside).equals(file.key())) {
            Files.delete(aside);
            throw new CorruptIndex("published file %s is not what its key says".formatted(file.key()), null);
        }
        Files.move(aside, folder.resolve(file.key()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what the index does not need; a searcher that still has it open is not disturbed. */
    void keepOnly(Manifest manifest) throws IOException {
        Set<String> needed = manifest.files().stream().map(IndexedFile::key).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!needed.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
