package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.HONEY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.ProductFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Products} does. */
public abstract class ProductsContract {
    private final Products products = empty();

    protected abstract Products empty();

    @Test
    void finds_what_catalogue_and_inventory_said_in_either_order() {
        var facts = new ProductFacts("Milk", "dairy", "Alma", Map.of("fat", "3.5"), true);
        products.record(MILK, Availability.LOW, 3);
        assertThat(products.find(List.of(MILK))).isEmpty();

        assertThat(products.record(MILK, facts, 1)).isTrue();

        assertThat(products.find(List.of(MILK, BREAD)))
                .isEqualTo(Map.of(
                        MILK,
                        new KnownProduct(MILK, "Milk", "dairy", "Alma", Map.of("fat", "3.5"), true, Availability.LOW)));
    }

    @Test
    void takes_a_product_for_sold_out_until_inventory_speaks_of_it() {
        products.record(MILK, published(MILK, "dairy"), 1);

        assertThat(products.find(List.of(MILK)).get(MILK))
                .satisfies(product -> assertThat(product.canBeBought()).isFalse());
    }

    @Test
    void lets_no_old_news_undo_newer() {
        products.record(MILK, published(MILK, "dairy"), 2);
        products.record(MILK, Availability.OUT, 5);

        assertThat(products.record(MILK, published(MILK, "drinks"), 1)).isFalse();
        assertThat(products.record(MILK, published(MILK, "drinks"), 2)).isFalse();
        assertThat(products.record(MILK, Availability.IN_STOCK, 4)).isFalse();

        assertThat(products.find(List.of(MILK)).get(MILK)).satisfies(product -> {
            assertThat(product.category()).isEqualTo("dairy");
            assertThat(product.availability()).isEqualTo(Availability.OUT);
        });
    }

    @Test
    void withdraws_a_product_until_it_is_published_again_in_whichever_order_it_hears() {
        products.record(MILK, Availability.IN_STOCK, 1);
        assertThat(products.withdraw(MILK, 2)).isTrue();
        assertThat(products.withdraw(MILK, 2)).isFalse();
        assertThat(products.record(MILK, published(MILK, "dairy"), 1)).isFalse();
        assertThat(products.find(List.of(MILK))).isEmpty();

        assertThat(products.record(MILK, published(MILK, "dairy"), 3)).isTrue();
        assertThat(products.withdraw(MILK, 2)).isFalse();
        assertThat(products.find(List.of(MILK)).get(MILK))
                .satisfies(product -> assertThat(product.canBeBought()).isTrue());

        assertThat(products.withdraw(MILK, 4)).isTrue();
        assertThat(products.find(List.of(MILK)).get(MILK))
                .satisfies(product -> assertThat(product.published()).isFalse());
    }

    @Test
    void lists_a_category_as_products_come_and_go() {
        products.record(MILK, published(MILK, "dairy"), 1);
        products.record(HONEY, published(HONEY, "dairy"), 1);
        products.record(BREAD, published(BREAD, "bakery"), 1);
        assertThat(products.inCategory("dairy", 10)).containsExactly(HONEY, MILK);
        assertThat(products.inCategory("dairy", 1)).containsExactly(HONEY);

        products.record(HONEY, published(HONEY, "bakery"), 2);

        assertThat(products.inCategory("dairy", 10)).containsExactly(MILK);
        assertThat(products.inCategory("bakery", 10)).containsExactly(BREAD, HONEY);
    }
}
