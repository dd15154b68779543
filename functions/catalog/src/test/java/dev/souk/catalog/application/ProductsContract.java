package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.bread;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.lambda.dynamodb.StaleWrite;
import org.junit.jupiter.api.Test;

/** What every {@link Products} does. */
public abstract class ProductsContract {
    private final CatalogPorts ports = ports();
    private final Products products = ports.products();

    /** Ports over an empty store. */
    protected abstract CatalogPorts ports();

    @Test
    void finds_nothing_that_was_not_published() {
        assertThat(products.find(MILK)).isEmpty();
    }

    @Test
    void finds_a_product_as_it_was_published() {
        ListedProduct published = products.publish(milk());

        assertThat(published).isEqualTo(new ListedProduct(milk(), Availability.OUT));
        assertThat(products.find(MILK)).contains(published);
    }

    @Test
    void finds_a_product_as_it_was_last_changed() {
        products.publish(milk());
        Product dearer = milk().changedTo(milkAt(129));
        products.update(milk(), dearer);

        assertThat(products.find(MILK)).contains(new ListedProduct(dearer, Availability.OUT));
    }

    @Test
    void refuses_to_publish_a_product_twice() {
        products.publish(milk());

        assertThatThrownBy(() -> products.publish(milk())).isInstanceOf(StaleWrite.class);
    }

    @Test
    void refuses_a_change_of_what_is_not_there_or_changed_meanwhile() {
        Product dearer = milk().changedTo(milkAt(129));
        assertThatThrownBy(() -> products.update(milk(), dearer)).isInstanceOf(StaleWrite.class);

        products.publish(milk());
        products.update(milk(), dearer);

        assertThatThrownBy(() -> products.update(milk(), milk().changedTo(milkAt(99))))
                .isInstanceOf(StaleWrite.class);
        assertThat(products.find(MILK)).map(listed -> listed.product()).contains(dearer);
    }

    @Test
    void leaves_nothing_of_a_refused_change_behind() {
        products.publish(milk());
        products.publish(bread());
        products.update(milk(), milk().changedTo(milkAt(129)));

        Product moved = milk().changedTo(details("Milk roll", BAKERY, 99));
        assertThatThrownBy(() -> products.update(milk(), moved)).isInstanceOf(StaleWrite.class);

        assertThat(ports.storefront().page(Listing.of(BAKERY), null, 10).cards())
                .hasSize(1);
    }

    @Test
    void shows_the_availability_known_before_the_product() {
        ports.availabilities().record(MILK, Availability.LOW, 3);

        assertThat(products.publish(milk()).availability()).isEqualTo(Availability.LOW);
        assertThat(products.find(MILK)).map(ListedProduct::availability).contains(Availability.LOW);
    }
}
