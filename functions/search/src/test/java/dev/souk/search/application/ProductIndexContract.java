package dev.souk.search.application;

import static dev.souk.search.fixture.Products.added;
import static dev.souk.search.fixture.Products.filtered;
import static dev.souk.search.fixture.Products.product;
import static dev.souk.search.fixture.Products.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Facets.Count;
import dev.souk.search.domain.Filters;
import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.PriceBand;
import dev.souk.search.domain.PriceRange;
import dev.souk.search.domain.SearchOrder;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import dev.souk.search.domain.SearchText;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import dev.souk.search.domain.Stretch;
import dev.souk.search.fixture.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every product index promises beyond finding words: pages, orders, filters, facets and changes. */
public abstract class ProductIndexContract extends WordSearchContract {
    @Test
    void finds_nothing_before_anything_was_put_in() {
        assertThat(search(words("milk"))).isEqualTo(SearchPage.EMPTY);
    }

    @Test
    void gives_back_the_product_as_it_was_put_in() {
        var milk = product("milk", "Whole milk")
                .in("dairy")
                .by("Alder Farm")
                .with("fat", "3.5 %")
                .at(119);
        apply(added(milk));

        assertThat(search(words("milk")).hits()).containsExactly(milk.listed());
    }

    @Test
    void forgets_a_product_that_is_gone_and_shows_a_changed_one_as_it_is_now() {
        apply(added(product("milk", "Whole milk").at(119), product("rice", "Rice")));
        apply(added(product("milk", "Skimmed milk").at(99)));
        apply(new IndexChange(List.of(), Set.of(new Sku("rice")), List.of()));

        assertThat(found(words("whole"))).isEmpty();
        assertThat(found(words("rice"))).isEmpty();
        assertThat(search(words("skimmed")).hits().getFirst().price().amount()).isEqualTo(99);
        assertThat(search(words("")).total()).isEqualTo(1);
    }

    @Test
    void orders_by_price_and_by_name_and_equals_by_sku() {
        apply(added(
                product("b", "apple").at(300),
                product("a", "Äpfel").at(300),
                product("d", "Zucchini").at(100),
                product("c", "banana").at(200)));

        assertThat(found(ordered(SearchOrder.PRICE_ASCENDING))).containsExactly("d", "c", "a", "b");
        assertThat(found(ordered(SearchOrder.PRICE_DESCENDING))).containsExactly("a", "b", "c", "d");
        assertThat(found(ordered(SearchOrder.NAME))).containsExactly("a", "b", "c", "d");
    }

    private static SearchQuery ordered(SearchOrder order) {
        return new SearchQuery(SearchText.NOTHING, Filters.NONE, PriceRange.ANY, order, null, 20);
    }

    @ParameterizedTest
    @CsvSource({"RELEVANCE", "PRICE_ASCENDING", "PRICE_DESCENDING", "NAME"})
    void pages_lead_through_all_hits_without_a_gap_or_a_repetition(SearchOrder order) {
        IntStream.range(0, 7)
                .forEach(i -> apply(added(product("p" + i, "Tea no " + i % 3).at(100 + i % 2))));
        var all = new SearchQuery(new SearchText("tea"), Filters.NONE, PriceRange.ANY, order, null, 100);

        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            SearchPage page =
                    search(new SearchQuery(new SearchText("tea"), Filters.NONE, PriceRange.ANY, order, after, 2));
            assertThat(page.total()).isEqualTo(7);
            paged.addAll(skus(page));
            after = page.next();
        } while (after != null);

        assertThat(paged).isEqualTo(found(all)).hasSize(7);
    }

    @Test
    void counts_every_facet_as_if_it_were_not_filtered_itself() {
        apply(added(
                coloured("1", "red").in("kitchen").by("Acme").at(300),
                coloured("2", "blue").in("kitchen").by("Acme").at(700),
                coloured("3", "red").in("kitchen").by("Zenith").at(2_600),
                coloured("4", "red")
                        .in("home")
                        .by("Acme")
                        .being(Availability.OUT)
                        .at(20_000)));
        var redByAcme = new Filters(Set.of(), Set.of("Acme"), Set.of(), Set.of(), Map.of("colour", Set.of("red")));

        SearchPage page = search(filtered(redByAcme));

        assertThat(skus(page)).containsExactly("1", "4");
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.facets().brands()).containsExactly(new Count("Acme", 2), new Count("Zenith", 1));
        assertThat(page.facets().attributes())
                .isEqualTo(Map.of("colour", List.of(new Count("red", 2), new Count("blue", 1))));
        assertThat(page.facets().categories()).containsExactly(new Count("home", 1), new Count("kitchen", 1));
        assertThat(page.facets().priceBands()).containsExactly(new Count("under-5", 1), new Count("100-and-more", 1));
        assertThat(page.facets().availabilities()).containsExactly(new Count("IN_STOCK", 1), new Count("OUT", 1));
    }

    private static Products coloured(String sku, String colour) {
        return product(sku, "Thing").with("colour", colour);
    }

    @Test
    void values_of_one_filter_are_alternatives_and_filters_add_up() {
        apply(added(
                product("1", "Cup").in("kitchen").with("colour", "red").with("size", "s"),
                product("2", "Cup").in("kitchen").with("colour", "blue").with("size", "m"),
                product("3", "Cup").in("home").with("colour", "green").with("size", "m"),
                product("4", "Cup").in("office")));

        assertThat(found(filtered(new Filters(
                        Set.of("kitchen", "home"), Set.of(), Set.of(), Set.of(), Map.of("size", Set.of("m"))))))
                .containsExactly("2", "3");
        assertThat(found(filtered(new Filters(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Map.of("colour", Set.of("red", "green"), "size", Set.of("m"))))))
                .containsExactly("3");
    }

    @Test
    void filters_by_price_band_price_range_and_availability() {
        apply(added(
                product("1", "Cup").at(499),
                product("2", "Cup").at(500).being(Availability.OUT),
                product("3", "Cup").at(999).being(Availability.LOW),
                product("4", "Cup").at(1_000)));

        assertThat(found(filtered(new Filters(Set.of(), Set.of(), Set.of(PriceBand.FROM_5_TO_10), Set.of(), Map.of()))))
                .containsExactly("2", "3");
        assertThat(found(filtered(new Filters(
                        Set.of(), Set.of(), Set.of(), Set.of(Availability.IN_STOCK, Availability.LOW), Map.of()))))
                .containsExactly("1", "3", "4");
        SearchPage between = search(new SearchQuery(
                SearchText.NOTHING, Filters.NONE, new PriceRange(500, 1_000), SearchOrder.RELEVANCE, null, 20));
        assertThat(skus(between)).containsExactly("2", "3", "4");
        assertThat(between.facets().priceBands()).containsExactly(new Count("5-to-10", 2), new Count("10-to-25", 1));
    }

    @Test
    void a_stretch_is_replaced_as_a_whole_and_nothing_else_is() {
        List<Sku> skus = IntStream.range(0, 400)
                .mapToObj(i -> new Sku("sku-%03d".formatted(i)))
                .filter(sku -> Shard.of(sku).number() == 3)
                .limit(4)
                .toList();
        apply(added(skus.stream().map(sku -> product(sku.value(), "Cup")).toArray(Products[]::new)));
        apply(added(product("elsewhere", "Cup")));

        apply(new IndexChange(
                List.of(product(skus.get(1).value(), "Cup").listed()),
                Set.of(),
                List.of(new Stretch(new Shard(3), skus.get(0), skus.get(2)))));

        assertThat(found(words("cup")))
                .containsExactlyInAnyOrder(
                        skus.get(0).value(), skus.get(1).value(), skus.get(3).value(), "elsewhere");
        apply(new IndexChange(List.of(), Set.of(), List.of(new Stretch(new Shard(3), null, null))));
        assertThat(found(words("cup"))).containsExactly("elsewhere");
    }

    @Test
    void the_revision_changes_with_what_is_found_and_only_then() {
        String before = under().index().revision();
        apply(added(product("milk", "Milk")));
        String after = under().index().revision();
        apply(new IndexChange(List.of(), Set.of(), List.of()));

        assertThat(after).isNotEqualTo(before);
        assertThat(under().index().revision()).isEqualTo(after);
    }

    @Test
    void begins_anew_when_it_is_cleared() {
        apply(added(product("milk", "Milk")));
        under().updates().clear();
        apply(added(product("rice", "Rice")));

        assertThat(found(words(""))).containsExactly("rice");
    }
}
