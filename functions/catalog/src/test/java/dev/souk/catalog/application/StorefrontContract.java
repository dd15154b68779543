package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.bread;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static dev.souk.catalog.CatalogFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Storefront} does. */
public abstract class StorefrontContract {
    private final CatalogPorts ports = ports();
    private final Products products = ports.products();
    private final Storefront storefront = ports.storefront();

    /** Ports over an empty store. */
    protected abstract CatalogPorts ports();

    @Test
    void is_empty_before_anything_is_published() {
        assertThat(storefront.page(Listing.ALL, null, 20)).isEqualTo(new CardPage(List.of(), false));
        assertThat(storefront.categories()).isEmpty();
    }

    @Test
    void lists_a_product_in_its_category_and_among_all() {
        products.save(created(milk()));
        products.save(created(bread()));

        Card milk = Card.of(milk(), Availability.OUT);
        Card bread = Card.of(bread(), Availability.OUT);
        assertThat(storefront.page(Listing.of(DAIRY), null, 20).cards()).containsExactly(milk);
        assertThat(storefront.page(Listing.ALL, null, 20).cards()).containsExactly(bread, milk);
        assertThat(storefront.categories()).containsExactly(BAKERY, DAIRY);
    }

    @Test
    void shows_a_changed_product_in_its_place() {
        products.save(created(milk()));
        ProductChange dearer = changed(milk(), milkAt(129));
        products.save(dearer);

        Card card = Card.of(dearer.after(), Availability.OUT);
        assertThat(storefront.page(Listing.of(DAIRY), null, 20).cards()).containsExactly(card);
        assertThat(storefront.page(Listing.ALL, null, 20).cards()).containsExactly(card);
    }

    @Test
    void moves_the_card_when_the_product_changes_its_category() {
        products.save(created(milk()));
        ProductChange moved = changed(milk(), details("Milk roll", BAKERY, 99));
        products.save(moved);

        Card card = Card.of(moved.after(), Availability.OUT);
        assertThat(storefront.page(Listing.of(DAIRY), null, 20).cards()).isEmpty();
        assertThat(storefront.page(Listing.of(BAKERY), null, 20).cards()).containsExactly(card);
        assertThat(storefront.page(Listing.ALL, null, 20).cards()).containsExactly(card);
        assertThat(storefront.categories()).containsExactly(BAKERY);
    }

    @Test
    void keeps_a_category_until_its_last_product_leaves_and_takes_it_up_again() {
        products.save(created(product("a", DAIRY)));
        products.save(created(product("b", DAIRY)));
        ProductChange left = changed(product("a", DAIRY), details("A", BAKERY, 1));
        products.save(left);
        assertThat(storefront.categories()).containsExactly(BAKERY, DAIRY);

        products.save(changed(left.after(), details("A", DAIRY, 1)));
        assertThat(storefront.categories()).containsExactly(DAIRY);
    }

    @Test
    void pages_through_everything_once_whatever_the_page_size() {
        List<String> skus =
                IntStream.range(0, 13).mapToObj("sku-%02d"::formatted).toList();
        skus.forEach(sku -> products.save(created(product(sku, DAIRY))));

        for (int size : new int[] {1, 4, 13, 100}) {
            assertThat(leafThrough(Listing.of(DAIRY), size)).isEqualTo(skus);
            assertThat(leafThrough(Listing.ALL, size)).isEqualTo(skus);
        }
    }

    private List<String> leafThrough(Listing listing, int size) {
        List<String> seen = new ArrayList<>();
        CardPage page = storefront.page(listing, null, size);
        page.cards().forEach(card -> seen.add(card.sku().value()));
        while (page.more()) {
            page = storefront.page(listing, new Sku(seen.getLast()), size);
            page.cards().forEach(card -> seen.add(card.sku().value()));
        }
        return seen;
    }
}
