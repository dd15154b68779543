package dev.souk.search.adapter.lucene;

import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which published files make up one state of the index.
 *
 * @param format of the index's fields; a reader of another one cannot use it
 * @param revision one more with every state
 */
record Manifest(int format, long revision, List<IndexedFile> files) {
    /** Raised when fields change in a way that an older reader does not understand. */
    static final int FORMAT = 1;

    static final Manifest NONE = new Manifest(FORMAT, 0, List.of());

    Manifest {
        files = files.stream().sorted(Comparator.comparing(IndexedFile::name)).toList();
    }

    /**
     * One file of the index.
     *
     * @param name as Lucene calls it
     * @param key where it is published: its SHA-256 in hex, so that two writers who both come to a file of this name do
     *     not overwrite each other's
     * @param bytes its size
     */
    record IndexedFile(String name, String key, long bytes) {}

    /** @throws CorruptIndex when the text is no manifest, or one of another format */
    static Manifest parse(String text) throws CorruptIndex {
        Manifest manifest;
        try {
            manifest = Json.read(text, Manifest.class);
        } catch (BadJson e) {
            throw new CorruptIndex("the manifest cannot be read", e);
        }
        if (manifest.format() != FORMAT) {
            throw new CorruptIndex(
                    "expected a manifest of format %d, got %d".formatted(FORMAT, manifest.format()), null);
        }
        return manifest;
    }

    String text() {
        return Json.write(this);
    }

    Map<String, IndexedFile> byName() {
        return files.stream().collect(Collectors.toMap(IndexedFile::name, Function.identity()));
    }

    long bytes() {
        return files.stream().mapToLong(IndexedFile::bytes).sum();
    }
}
