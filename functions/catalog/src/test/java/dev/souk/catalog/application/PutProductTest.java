package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.WriteProductResult.Changed;
import dev.souk.catalog.domain.WriteProductResult.Created;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import dev.souk.catalog.domain.WriteProductResult.NotInThisState;
import dev.souk.catalog.domain.WriteProductResult.Unchanged;
import dev.souk.catalog.domain.WriteProductResult.VersionMissing;
import dev.souk.catalog.domain.WriteProductResult.VersionStale;
import dev.souk.kernel.Money;
import dev.souk.lambda.fixture.SteppingClock;
import org.junit.jupiter.api.Test;

class PutProductTest {
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final PutProduct put = new PutProduct(catalog, new SteppingClock());
    private final UnpublishProduct unpublish = new UnpublishProduct(catalog, put);
    private final SetPrice setPrice = new SetPrice(catalog, catalog, put, new SteppingClock());

    @Test
    void publishes_a_product_in_version_1() {
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, null)).isEqualTo(new Created(milk()));
    }

    @Test
    void takes_a_version_for_every_fact() {
        put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, null);

        assertThat(put.handle(MILK, details("Milk", BAKERY, 119), Lifecycle.PUBLISHED, 1L))
                .isEqualTo(new Changed(new Product(MILK, details("Milk", BAKERY, 119), Lifecycle.PUBLISHED, 2)));
        assertThat(put.handle(MILK, details("Milk", BAKERY, 129), Lifecycle.PUBLISHED, 2L))
                .isEqualTo(new Changed(new Product(MILK, details("Milk", BAKERY, 129), Lifecycle.PUBLISHED, 4)));
    }

    @Test
    void keeps_the_version_when_nothing_changes() {
        put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, null);

        assertThat(put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, 1L)).isEqualTo(new Unchanged(milk()));
    }

    @Test
    void insists_on_the_version_a_change_is_based_on() {
        put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, null);

        assertThat(put.handle(MILK, milkAt(129), Lifecycle.PUBLISHED, null)).isEqualTo(new VersionMissing(1));
        assertThat(put.handle(MILK, milkAt(129), Lifecycle.PUBLISHED, 2L)).isEqualTo(new VersionStale(1));
        assertThat(unpublish.handle(MILK, null)).isEqualTo(new VersionMissing(1));
        assertThat(setPrice.handle(MILK, new Money(1, "EUR"), null, 7L)).isEqualTo(new VersionStale(1));
    }

    @Test
    void refuses_to_change_what_is_not_there() {
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, 1L)).isEqualTo(new VersionStale(0));
        assertThat(unpublish.handle(MILK, 1L)).isEqualTo(new Missing());
        assertThat(setPrice.handle(MILK, new Money(1, "EUR"), null, 1L)).isEqualTo(new Missing());
        assertThat(catalog.find(MILK)).isEmpty();
    }

    @Test
    void leads_a_product_through_its_life() {
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.UNPUBLISHED, null)).isInstanceOf(NotInThisState.class);
        put.handle(MILK, milkAt(119), Lifecycle.DRAFT, null);
        assertThat(unpublish.handle(MILK, 1L)).isInstanceOf(NotInThisState.class);
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, 1L)).isInstanceOf(Changed.class);
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.DRAFT, 2L)).isInstanceOf(NotInThisState.class);
        assertThat(unpublish.handle(MILK, 2L)).isInstanceOf(Changed.class);
        assertThat(unpublish.handle(MILK, 3L)).isInstanceOf(Unchanged.class);
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.DRAFT, 3L)).isInstanceOf(NotInThisState.class);
        assertThat(put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, 3L)).isInstanceOf(Changed.class);
    }

    @Test
    void sets_the_price_and_leaves_the_rest() {
        put.handle(MILK, milkAt(119), Lifecycle.PUBLISHED, null);

        assertThat(setPrice.handle(MILK, new Money(99, "EUR"), null, 1L))
                .isEqualTo(new Changed(new Product(MILK, milkAt(99), Lifecycle.PUBLISHED, 3)));
        assertThat(setPrice.handle(MILK, new Money(99, "EUR"), null, 3L)).isInstanceOf(Unchanged.class);
    }
}
