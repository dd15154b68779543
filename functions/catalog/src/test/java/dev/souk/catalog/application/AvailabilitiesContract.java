package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.ProductChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Availabilities} does. */
public abstract class AvailabilitiesContract {
    private final CatalogPorts ports = ports();
    private final Availabilities availabilities = ports.availabilities();

    /** Ports over an empty store. */
    protected abstract CatalogPorts ports();

    @Test
    void shows_news_on_the_product_and_on_every_card_of_it() {
        ports.products().save(created(milk()));

        assertThat(availabilities.record(MILK, Availability.IN_STOCK, 1)).isTrue();

        assertThat(shown()).containsOnly(Availability.IN_STOCK).hasSize(3);
    }

    @Test
    void ignores_what_is_older_than_or_as_old_as_what_it_knows() {
        ports.products().save(created(milk()));
        availabilities.record(MILK, Availability.LOW, 7);

        assertThat(availabilities.record(MILK, Availability.IN_STOCK, 6)).isFalse();
        assertThat(availabilities.record(MILK, Availability.OUT, 7)).isFalse();

        assertThat(shown()).containsOnly(Availability.LOW);
    }

    @Test
    void remembers_news_about_a_product_to_come() {
        assertThat(availabilities.record(MILK, Availability.IN_STOCK, 2)).isTrue();
        assertThat(availabilities.record(MILK, Availability.OUT, 1)).isFalse();
        ports.products().save(created(milk()));

        assertThat(shown()).containsOnly(Availability.IN_STOCK).hasSize(3);
    }

    @Test
    void is_kept_when_the_product_moves() {
        ports.products().save(created(milk()));
        availabilities.record(MILK, Availability.LOW, 1);
        ProductChange moved = changed(milk(), details("Milk roll", BAKERY, 99));
        ports.products().save(moved);
        availabilities.record(MILK, Availability.OUT, 2);

        assertThat(ports.storefront().page(Listing.of(BAKERY), null, 10).cards())
                .containsExactly(Card.of(moved.after(), Availability.OUT));
    }

    private List<Availability> shown() {
        var all = ports.storefront().page(Listing.ALL, null, 10).cards().stream();
        var dairy = ports.storefront().page(Listing.of(milk().details().category()), null, 10).cards().stream();
        var product = ports.storefront().product(MILK).stream().map(ListedProduct::availability);
        return Stream.concat(Stream.concat(all, dairy).map(Card::availability), product)
                .toList();
    }
}
