package dev.souk.search.application;

import dev.souk.lambda.retry.Backoff;
import dev.souk.search.application.SearchDocuments.Stored;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Sku;
import java.util.function.UnaryOperator;

/** Something was heard about a product and goes into its document, unless newer news are there already. */
public final class LearnOfProduct {
    /** Two sources speak about a product, so a second try is rare and a sixth is a fault. */
    private static final int MAX_ATTEMPTS = 5;

    private final SearchDocuments documents;

    public LearnOfProduct(SearchDocuments documents) {
        this.documents = documents;
    }

    /** @throws IllegalStateException when others kept changing the document */
    public void handle(Sku sku, UnaryOperator<SearchDocument> news) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Stored stored = documents.find(sku);
            SearchDocument after = news.apply(stored.document());
            if (after.equals(stored.document()) || documents.save(after, stored.revision())) {
                return;
            }
        }
        throw new IllegalStateException("the document of %s kept changing".formatted(sku.value()));
    }
}
