package dev.souk.search.application;

import static dev.souk.search.fixture.Products.product;
import static dev.souk.search.fixture.Products.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.search.application.RebuildIndex.Position;
import dev.souk.search.application.RebuildIndex.Progress;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Sku;
import dev.souk.search.fixture.InMemoryProductIndex;
import dev.souk.search.fixture.InMemorySearchDocuments;
import org.junit.jupiter.api.Test;

class RebuildIndexTest {
    private final InMemorySearchDocuments documents = new InMemorySearchDocuments();
    private final InMemoryProductIndex index = new InMemoryProductIndex();

    private void keep(int number) {
        var sku = new Sku("tea-%02d".formatted(number));
        documents.save(
                SearchDocument.unknown(sku)
                        .described(product(sku.value(), "Tea").details(), new Money(300, "EUR"), 1),
                0);
    }

    private static long found(ProductIndex index) {
        return index.search(words("tea")).total();
    }

    @Test
    void steps_of_any_size_come_to_the_same_and_search_never_misses_a_product() {
        for (int products = 0; products <= 20; products += 5) {
            for (int number = Math.max(0, products - 5); number < products; number++) {
                keep(number);
            }
            for (int size : new int[] {1, 3, 7, 100}) {
                var rebuild = new RebuildIndex(documents, index, size);
                Position next = Position.START;
                int taken = 0;
                long before = found(index);
                while (next != null) {
                    Progress progress = rebuild.handle(next);
                    taken += progress.documents();
                    next = progress.next();
                    assertThat(found(index)).isGreaterThanOrEqualTo(before);
                }
                assertThat(taken).as("%d products by %d", products, size).isEqualTo(products);
                assertThat(found(index)).isEqualTo(products);
            }
        }
    }

    @Test
    void afresh_it_begins_with_an_empty_index() {
        keep(1);
        keep(2);
        new RebuildIndex(documents, index, 10).handle(Position.START);
        Progress first = new RebuildIndex(documents, index, 1).handleAfresh(Position.START);

        assertThat(first.documents()).isEqualTo(1);
        assertThat(found(index)).isEqualTo(1);
    }
}
