package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.Sku;
import dev.souk.search.domain.Stretch;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes changes into an index of Lucene's. */
final class IndexWriting {
    private static final double BUFFER_MEBIBYTES = 64;

    private IndexWriting() {}

    static void createEmpty(Directory directory) throws IOException {
        try (IndexWriter writer = writer(directory)) {
            writer.commit();
        }
    }

    /** All of the change is committed, or an exception tells that nothing is. */
    static void write(Directory directory, IndexChange change) throws IOException {
        try (IndexWriter writer = writer(directory)) {
            for (Stretch stretch : change.replaced()) {
                writer.deleteDocuments(leftOver(stretch, change.listed()));
            }
            for (Sku sku : change.gone()) {
                writer.deleteDocuments(ProductFields.key(sku));
            }
            for (ListedProduct product : change.listed()) {
                writer.updateDocument(ProductFields.key(product.sku()), ProductFields.of(product));
            }
            writer.commit();
        }
    }

    /** Merges run where they are asked for: a function's other threads stand still between invocations. */
    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory,
                new IndexWriterConfig(Words.ANALYZER)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                        .setCommitOnClose(false));
    }

    private static Query leftOver(Stretch stretch, List<ListedProduct> listed) {
        List<BytesRef> kept = listed.stream()
                .map(product -> new BytesRef(product.sku().value()))
                .toList();
        Term shard = new Term(ProductFields.SHARD, ProductFields.shard(stretch.shard()));
        return new BooleanQuery.Builder()
                .add(new TermQuery(shard), Occur.FILTER)
                .add(
                        new TermRangeQuery(
                                ProductFields.SKU, bytes(stretch.after()), bytes(stretch.last()), false, true),
                        Occur.FILTER)
                .add(new TermInSetQuery(ProductFields.SKU, kept), Occur.MUST_NOT)
                .build();
    }

    private static @Nullable BytesRef bytes(@Nullable Sku sku) {
        return sku == null ? null : new BytesRef(sku.value());
    }
}
