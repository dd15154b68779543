package dev.souk.search.application;

import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Documents have changed, and the index follows. What they say is read when it is written, so that a change that is
 * delivered late or twice does no harm.
 */
public final class IndexChangedProducts {
    private final SearchDocuments documents;
    private final IndexUpdates index;

    public IndexChangedProducts(SearchDocuments documents, IndexUpdates index) {
        this.documents = documents;
        this.index = index;
    }

    public void handle(Set<Sku> changed) {
        if (!changed.isEmpty()) {
            index.apply(() -> change(changed));
        }
    }

    private IndexChange change(Set<Sku> changed) {
        List<ListedProduct> listed = documents.findAll(changed).stream()
                .map(SearchDocument::listing)
                .flatMap(Optional::stream)
                .toList();
        Set<Sku> gone = new HashSet<>(changed);
        listed.forEach(product -> gone.remove(product.sku()));
        return new IndexChange(listed, gone, List.of());
    }
}
