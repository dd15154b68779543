package dev.souk.search.adapter.lucene;

import dev.souk.search.application.ProductIndexContract;
import dev.souk.search.fixture.PublishedFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneProductIndexTest extends ProductIndexContract {
    @TempDir
    Path folder;

    @Override
    protected IndexUnderTest empty() {
        var published = new PublishedFolder(folder);
        return new IndexUnderTest(published.writer(), published.reader());
    }
}
