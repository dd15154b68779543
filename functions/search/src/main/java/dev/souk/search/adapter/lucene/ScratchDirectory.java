package dev.souk.search.adapter.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/** A folder of one writer. What lasts is what it publishes, so nothing is forced onto this machine's disk. */
final class ScratchDirectory extends FilterDirectory {
    ScratchDirectory(Path folder) throws IOException {
        super(new MMapDirectory(folder, NoLockFactory.INSTANCE));
    }

    @Override
    public void sync(Collection<String> names) {
        // Nothing to do, see above.
    }

    @Override
    public void syncMetaData() {
        // Nothing to do, see above.
    }
}
