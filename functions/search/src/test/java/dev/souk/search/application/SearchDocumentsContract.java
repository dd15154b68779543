package dev.souk.search.application;

import static dev.souk.search.fixture.Products.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.search.application.SearchDocuments.Stored;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of search documents promises. */
public abstract class SearchDocumentsContract {
    private static final Sku MILK = new Sku("whole-milk");

    protected abstract SearchDocuments documents();

    private static SearchDocument milk() {
        return SearchDocument.unknown(MILK)
                .described(
                        product("whole-milk", "Whole milk")
                                .by("Alder Farm")
                                .with("fat", "3.5 %")
                                .details(),
                        new Money(119, "EUR"),
                        1);
    }

    @Test
    void a_product_that_was_never_stored_is_unknown() {
        assertThat(documents().find(MILK)).isEqualTo(new Stored(SearchDocument.unknown(MILK), 0));
    }

    @Test
    void gives_back_what_was_stored_with_its_revision() {
        SearchDocuments documents = documents();
        assertThat(documents.save(milk(), 0)).isTrue();
        assertThat(documents.find(MILK)).isEqualTo(new Stored(milk(), 1));

        SearchDocument sold = milk().available(Availability.LOW, 7);
        assertThat(documents.save(sold, 1)).isTrue();
        assertThat(documents.find(MILK)).isEqualTo(new Stored(sold, 2));
    }

    @Test
    void keeps_a_product_of_which_only_the_availability_is_known() {
        SearchDocuments documents = documents();
        SearchDocument early = SearchDocument.unknown(MILK).available(Availability.IN_STOCK, 1);
        documents.save(early, 0);

        assertThat(documents.find(MILK).document()).isEqualTo(early);
    }

    @Test
    void of_two_writers_that_read_the_same_only_the_first_one_wins() {
        SearchDocuments documents = documents();
        assertThat(documents.save(milk(), 0)).isTrue();
        assertThat(documents.save(milk().withdrawn(2), 0)).isFalse();
        assertThat(documents.save(milk().withdrawn(2), 2)).isFalse();
        assertThat(documents.find(MILK).document()).isEqualTo(milk());
    }

    @Test
    void finds_those_of_many_that_there_are() {
        SearchDocuments documents = documents();
        List<Sku> asked =
                IntStream.range(0, 150).mapToObj(i -> new Sku("p" + i)).toList();
        asked.stream()
                .filter(sku -> !sku.value().endsWith("7"))
                .forEach(sku -> documents.save(SearchDocument.unknown(sku).withdrawn(1), 0));

        assertThat(documents.findAll(asked))
                .hasSize(135)
                .extracting(SearchDocument::sku)
                .doesNotContain(new Sku("p7"));
        assertThat(documents.findAll(List.of())).isEmpty();
    }

    @Test
    void pages_of_all_shards_together_hold_every_document_once_in_order() {
        SearchDocuments documents = documents();
        List<Sku> skus = IntStream.range(0, 60).mapToObj(i -> new Sku("p" + i)).toList();
        skus.forEach(sku -> documents.save(SearchDocument.unknown(sku).withdrawn(1), 0));

        List<Sku> seen = new ArrayList<>();
        Shard.all().forEach(shard -> {
            Sku after = null;
            List<SearchDocument> page = documents.page(shard, after, 2);
            while (!page.isEmpty()) {
                page.forEach(document -> {
                    assertThat(Shard.of(document.sku())).isEqualTo(shard);
                    seen.add(document.sku());
                });
                after = page.getLast().sku();
                page = documents.page(shard, after, 2);
            }
        });

        assertThat(seen).containsExactlyInAnyOrderElementsOf(skus);
    }
}
