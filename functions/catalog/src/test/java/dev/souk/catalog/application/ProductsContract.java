package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.BREAD;
import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.NOW;
import static dev.souk.catalog.CatalogFixture.bread;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static dev.souk.catalog.CatalogFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.domain.Labels;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.TaxClass;
import dev.souk.catalog.domain.Traits;
import dev.souk.catalog.domain.Variant;
import dev.souk.kernel.Money;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.Map;
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
        products.save(created(milk()));

        assertThat(products.find(MILK)).contains(milk());
    }

    @Test
    void finds_a_product_as_it_was_last_changed() {
        products.save(created(milk()));
        ProductChange dearer = changed(milk(), milkAt(129));
        products.save(dearer);

        assertThat(products.find(MILK)).contains(dearer.after());
    }

    @Test
    void refuses_to_publish_a_product_twice() {
        products.save(created(milk()));

        assertThatThrownBy(() -> products.save(created(milk()))).isInstanceOf(StaleWrite.class);
    }

    @Test
    void refuses_a_change_of_what_is_not_there_or_changed_meanwhile() {
        ProductChange dearer = changed(milk(), milkAt(129));
        assertThatThrownBy(() -> products.save(dearer)).isInstanceOf(StaleWrite.class);

        products.save(created(milk()));
        products.save(dearer);

        assertThatThrownBy(() -> products.save(changed(milk(), milkAt(99)))).isInstanceOf(StaleWrite.class);
        assertThat(products.find(MILK)).contains(dearer.after());
    }

    @Test
    void leaves_nothing_of_a_refused_change_behind() {
        products.save(created(milk()));
        products.save(created(bread()));
        products.save(changed(milk(), milkAt(129)));

        ProductChange moved = changed(milk(), details("Milk roll", BAKERY, 99));
        assertThatThrownBy(() -> products.save(moved)).isInstanceOf(StaleWrite.class);

        assertThat(ports.storefront().page(Listing.of(BAKERY), null, 10).cards())
                .hasSize(1);
    }

    @Test
    void keeps_everything_that_was_said_of_a_product() {
        var traits = new Traits(
                "Alpine Meadow",
                TaxClass.REDUCED,
                new Labels(Map.of("fat", "3.5 %", "organic", "yes")),
                new Variant("alpine-milk", new Labels(Map.of("size", "1 l"))),
                "https://images.example.com/milk.jpg");
        var details = new ProductDetails("Milk", "Fresh.\nCold.", DAIRY, new Money(119, "EUR"), traits);
        ProductChange draft = Product.created(MILK, details, Lifecycle.DRAFT, NOW);
        products.save(draft);

        assertThat(products.find(MILK)).contains(draft.after());
    }

    @Test
    void shows_drafts_and_what_was_withdrawn_to_nobody() {
        products.save(Product.created(MILK, milk().details(), Lifecycle.DRAFT, NOW));
        products.save(created(bread()));
        products.save(withdrawn(bread()));

        assertThat(ports.storefront().product(MILK)).isEmpty();
        assertThat(ports.storefront().product(BREAD)).isEmpty();
        assertThat(ports.storefront().page(Listing.ALL, null, 10).cards()).isEmpty();
        assertThat(ports.storefront().categories()).isEmpty();
    }

    @Test
    void shows_a_product_that_came_back() {
        ProductChange gone = withdrawn(milk());
        products.save(created(milk()));
        products.save(gone);
        products.save(changed(gone.after(), milkAt(129)));

        assertThat(ports.storefront().page(Listing.ALL, null, 10).cards()).hasSize(1);
        assertThat(ports.storefront().categories()).containsExactly(DAIRY);
    }
}
