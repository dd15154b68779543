package dev.souk.search.domain;

import static dev.souk.search.fixture.Products.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SearchDocumentTest {
    private static final Sku TEA = new Sku("tea");
    private static final List<UnaryOperator<SearchDocument>> LIFE = List.of(
            document -> document.described(product("tea", "Tea").details(), euro(300), 1),
            document -> document.described(product("tea", "Green tea").details(), euro(350), 2),
            document -> document.priced(euro(350), 3),
            document -> document.withdrawn(4),
            document -> document.described(product("tea", "White tea").details(), euro(400), 5),
            document -> document.priced(euro(390), 6),
            document -> document.available(Availability.IN_STOCK, 1),
            document -> document.available(Availability.OUT, 2),
            document -> document.available(Availability.LOW, 3));

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    @Test
    void facts_in_any_order_and_more_than_once_come_to_the_same_document() {
        SearchDocument inOrder = told(LIFE);
        for (int seed = 0; seed < 200; seed++) {
            List<UnaryOperator<SearchDocument>> facts = new ArrayList<>(LIFE);
            facts.addAll(LIFE);
            Collections.shuffle(facts, new Random(seed));
            assertThat(told(facts)).as("seed %d", seed).isEqualTo(inOrder);
        }
        assertThat(inOrder.listing())
                .contains(product("tea", "White tea")
                        .at(390)
                        .being(Availability.LOW)
                        .listed());
    }

    private static SearchDocument told(List<UnaryOperator<SearchDocument>> facts) {
        SearchDocument document = SearchDocument.unknown(TEA);
        for (UnaryOperator<SearchDocument> fact : facts) {
            document = fact.apply(document);
        }
        return document;
    }

    @Test
    void is_not_listed_before_it_is_described_nor_after_it_is_withdrawn() {
        SearchDocument early =
                SearchDocument.unknown(TEA).available(Availability.IN_STOCK, 1).priced(euro(350), 3);
        assertThat(early.listing()).isEmpty();

        SearchDocument described = early.described(product("tea", "Tea").details(), euro(300), 1);
        assertThat(described.listing())
                .hasValueSatisfying(listed -> assertThat(listed.price()).isEqualTo(euro(350)));
        assertThat(described.withdrawn(4).listing()).isEmpty();
    }

    @Test
    void a_price_that_overtakes_the_details_of_an_earlier_version_does_not_lose_them() {
        SearchDocument document = SearchDocument.unknown(TEA)
                .described(product("tea", "Tea").details(), euro(300), 1)
                .priced(euro(250), 3)
                .described(product("tea", "Green tea").details(), euro(260), 2);

        assertThat(document.listing())
                .contains(product("tea", "Green tea")
                        .at(250)
                        .being(Availability.OUT)
                        .listed());
    }
}
