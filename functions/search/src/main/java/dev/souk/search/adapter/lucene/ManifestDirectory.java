package dev.souk.search.adapter.lucene;

import dev.souk.search.adapter.lucene.Manifest.IndexedFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/** One state of the index as Lucene reads it: names from the manifest, files from where they lie under their keys. */
final class ManifestDirectory extends FilterDirectory {
    private final Map<String, IndexedFile> files;

    ManifestDirectory(Path folder, Manifest manifest) throws IOException {
        super(new MMapDirectory(folder, NoLockFactory.INSTANCE));
        files = manifest.byName();
    }

    @Override
    public String[] listAll() {
        return files.keySet().stream().sorted().toArray(String[]::new);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return file(name).bytes();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return in.openInput(file(name).key(), context);
    }

    private IndexedFile file(String name) throws NoSuchFileException {
        IndexedFile file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) {
        throw readOnly();
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
        throw readOnly();
    }

    @Override
    public void deleteFile(String name) {
        throw readOnly();
    }

    @Override
    public void rename(String source, String dest) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a published index is only read");
    }
}
