package dev.souk.search.application;

import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the products, as the truth that the index is built from. Reads are never stale. */
public interface SearchDocuments {
    /**
     * A document as it is stored.
     *
     * @param revision counts its writes, 0 for one that is not stored yet
     */
    record Stored(SearchDocument document, long revision) {}

    /** The document of a product; of one that was never stored, an unknown one. */
    Stored find(Sku sku);

    /** The documents that there are of these. */
    List<SearchDocument> findAll(Collection<Sku> skus);

    /** Documents of a shard in the order of their skus, as many as the limit when there are more. */
    List<SearchDocument> page(Shard shard, @Nullable Sku after, int limit);

    /** Stores a document in place of the one that was read; false when somebody else was faster. */
    boolean save(SearchDocument document, long readRevision);
}
