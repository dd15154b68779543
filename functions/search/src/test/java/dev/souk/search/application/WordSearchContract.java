package dev.souk.search.application;

import static dev.souk.search.fixture.Products.added;
import static dev.souk.search.fixture.Products.product;
import static dev.souk.search.fixture.Products.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which words every product index finds a product, whatever engine it stands on, and in which order. */
public abstract class WordSearchContract {
    private @Nullable IndexUnderTest held;

    /** An empty index, both of its sides. */
    public record IndexUnderTest(IndexUpdates updates, ProductIndex index) {}

    protected abstract IndexUnderTest empty();

    final IndexUnderTest under() {
        IndexUnderTest known = held;
        if (known == null) {
            known = empty();
            held = known;
        }
        return known;
    }

    final void apply(IndexChange change) {
        under().updates().apply(() -> change);
    }

    final SearchPage search(SearchQuery query) {
        return under().index().search(query);
    }

    final List<String> found(SearchQuery query) {
        return skus(search(query));
    }

    static List<String> skus(SearchPage page) {
        return page.hits().stream().map(hit -> hit.sku().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "milk, 'a word of the name'",
        "MILK, 'in any case'",
        "whole milk, 'two words'",
        "milk whole, 'in any order'",
        "who, 'the beginning of a word, while it is typed'",
        "milk who, 'the beginning of the last word'",
        "mikl, 'two letters swapped'",
        "mlik, 'near the front'",
        "milkk, 'a letter too many'",
        "dairy, 'the category'",
        "alder, 'the brand'",
        "organic, 'the description'",
        "glass, 'an attribute'",
        "pasteurised, 'a long word'",
        "pastuerized, 'a long word with two mistakes'"
    })
    void finds_a_product_by(String text, String what) {
        apply(added(
                product("milk", "Whole milk")
                        .in("dairy")
                        .by("Alder Farm")
                        .saying("Organic, pasteurised.")
                        .with("bottle", "glass"),
                product("rice", "Rice")));

        assertThat(found(words(text))).as(what).containsExactly("milk");
    }

    @ParameterizedTest
    @CsvSource({
        "milk rice, 'every word has to be found'",
        "tee, 'short words are taken literally'",
        "bilk, 'the first letter has to be right'",
        "mulkk, 'four letters bear one mistake'",
        "who milk, 'only the last word may be a beginning'",
        "'!!!', 'there is no word in it'"
    })
    void does_not_find_it_by(String text, String why) {
        apply(added(product("milk", "Whole milk"), product("tea", "Tea")));

        assertThat(found(words(text))).as(why).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"creme brulee", "CRÈME BRÛLÉE", "Crème brûlée", "creme brul"})
    void takes_letters_with_and_without_accents_for_the_same(String text) {
        apply(added(product("dessert", "Crème brûlée"), product("other", "Creme caramel")));

        assertThat(found(words(text))).containsExactly("dessert");
    }

    @Test
    void folds_letters_that_are_written_in_two_ways() {
        apply(added(product("broom", "Straßenbesen"), product("jam", "Rødgrød")));

        assertThat(found(words("strassenbesen"))).containsExactly("broom");
        assertThat(found(words("rodgrod"))).containsExactly("jam");
    }

    @Test
    void shows_first_what_has_the_word_in_its_name_then_brand_then_category_then_description() {
        apply(added(
                product("d", "Biscuits").saying("With honey."),
                product("c", "Jar").in("honey"),
                product("b", "Tea").by("Honey"),
                product("a", "Honey")));

        assertThat(found(words("honey"))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void shows_first_what_was_typed_rightly() {
        apply(added(product("near", "Bread"), product("exact", "Broad"), product("begun", "Broadcloth")));

        assertThat(found(words("broad"))).as("a word that there is, is meant").containsExactly("exact", "begun");
        assertThat(found(words("brxad"))).containsExactlyInAnyOrder("exact", "near");
    }
}
