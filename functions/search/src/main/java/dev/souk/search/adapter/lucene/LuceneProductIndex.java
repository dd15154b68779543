package dev.souk.search.adapter.lucene;

import dev.souk.search.application.ProductIndex;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;

/** The product index as its indexer published it. */
public final class LuceneProductIndex implements ProductIndex {
    private final PublishedIndex index;

    /**
     * @param folder an empty one of this index's own
     * @param refresh how old what is searched may be
     */
    public LuceneProductIndex(IndexFiles published, Supplier<Path> folder, Duration refresh, InstantSource clock) {
        this.index = new PublishedIndex(published, folder, refresh, clock);
    }

    @Override
    public String revision() {
        try (PublishedIndex.Lease lease = index.lease()) {
            return Long.toString(lease.revision());
        }
    }

    @Override
    public SearchPage search(SearchQuery query) {
        try (PublishedIndex.Lease lease = index.lease()) {
            return new ProductSearch(new IndexSearcher(lease.reader())).page(query);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be searched", e);
        }
    }
}
