package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One search of one state of the index: a pass that counts, and a pass that finds the best of a page. */
record ProductSearch(IndexSearcher searcher) {

    SearchPage page(SearchQuery query) throws IOException {
        if (searcher.getIndexReader().maxDoc() == 0) {
            return SearchPage.EMPTY;
        }
        Query found = FilterQuery.within(TextQuery.of(query.text(), searcher.getIndexReader()), query.prices());
        FacetCounts counts = searcher.search(found, new FacetCounting(query.filters()));
        TopFieldDocs top = top(FilterQuery.narrowed(found, query.filters()), query);
        boolean more = top.scoreDocs.length > query.limit();
        List<ListedProduct> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        int shown = Math.min(query.limit(), top.scoreDocs.length);
        for (ScoreDoc hit : List.of(top.scoreDocs).subList(0, shown)) {
            hits.add(ProductFields.product(
                    stored.document(hit.doc, Set.of(ProductFields.PRODUCT)).getBinaryValue(ProductFields.PRODUCT)));
        }
        String next = more ? Positions.of((FieldDoc) top.scoreDocs[shown - 1]) : null;
        return new SearchPage(hits, counts.total(), counts.facets(), next);
    }

    private TopFieldDocs top(Query narrowed, SearchQuery query) throws IOException {
        Sort sort = Positions.sort(query.order());
        FieldDoc after = query.after() == null
                ? null
                : Positions.parse(
                        query.order(), query.after(), searcher.getIndexReader().maxDoc() - 1);
        return searcher.search(narrowed, new TopFieldCollectorManager(sort, query.limit() + 1, after, 1));
    }
}
