package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.PutProductResult.Published;
import dev.souk.catalog.domain.PutProductResult.Unchanged;
import dev.souk.catalog.domain.PutProductResult.Updated;
import dev.souk.catalog.domain.PutProductResult.VersionMissing;
import dev.souk.catalog.domain.PutProductResult.VersionStale;
import org.junit.jupiter.api.Test;

class PutProductTest {
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final PutProduct put = new PutProduct(catalog);

    @Test
    void publishes_a_product_in_version_1() {
        assertThat(put.handle(MILK, milkAt(119), null))
                .isEqualTo(new Published(new ListedProduct(milk(), Availability.OUT)));
    }

    @Test
    void changes_a_product_one_version_on() {
        put.handle(MILK, milkAt(119), null);

        assertThat(put.handle(MILK, milkAt(129), 1L))
                .isEqualTo(new Updated(new ListedProduct(milk().changedTo(milkAt(129)), Availability.OUT)));
    }

    @Test
    void keeps_the_version_when_nothing_changes() {
        put.handle(MILK, milkAt(119), null);

        assertThat(put.handle(MILK, milkAt(119), 1L))
                .isEqualTo(new Unchanged(new ListedProduct(milk(), Availability.OUT)));
    }

    @Test
    void insists_on_the_version_a_change_is_based_on() {
        put.handle(MILK, milkAt(119), null);

        assertThat(put.handle(MILK, milkAt(129), null)).isEqualTo(new VersionMissing(1));
        assertThat(put.handle(MILK, milkAt(129), 2L)).isEqualTo(new VersionStale(1));
    }

    @Test
    void refuses_to_change_what_is_not_there() {
        assertThat(put.handle(MILK, milkAt(119), 1L)).isEqualTo(new VersionStale(0));
        assertThat(catalog.find(MILK)).isEmpty();
    }
}
