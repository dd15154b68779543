package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.CartFixture.product;
import static dev.souk.cart.CartFixture.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ProductCopies} does. */
public abstract class ProductCopiesContract {
    private final ProductCopies copies = copies();

    /** Without any copy in it. */
    protected abstract ProductCopies copies();

    @Test
    void finds_those_it_knows_of_those_asked_for() {
        copies.keep(milkAt(119, 1));
        copies.keep(breadAt(349));

        assertThat(copies.find(List.of(MILK, sku(1)))).isEqualTo(Map.of(MILK, milkAt(119, 1)));
        assertThat(copies.find(List.of(MILK, BREAD, MILK))).hasSize(2);
        assertThat(copies.find(List.of())).isEmpty();
    }

    @Test
    void finds_more_than_fit_into_one_request() {
        List<Sku> skus = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> sku(i))
                .peek(sku -> copies.keep(product(sku, "Product " + sku.value(), 100, 1)))
                .toList();

        assertThat(copies.find(skus)).containsOnlyKeys(skus);
    }

    @Test
    void keeps_the_newest_copy_in_whichever_order_they_come() {
        assertThat(copies.keep(milkAt(119, 2))).isTrue();
        assertThat(copies.keep(milkAt(99, 1))).isFalse();
        assertThat(copies.keep(milkAt(99, 2))).isFalse();
        assertThat(copies.find(List.of(MILK))).containsValue(milkAt(119, 2));

        assertThat(copies.keep(milkAt(129, 3))).isTrue();
        assertThat(copies.find(List.of(MILK))).containsValue(milkAt(129, 3));
    }

    @Test
    void keeps_the_newest_price_and_the_newest_name_from_whichever_news_they_come() {
        copies.keep(milkAt(119, 1));
        assertThat(copies.reprice(MILK, new Money(139, "EUR"), 3)).isTrue();
        assertThat(copies.keep(product(MILK, "Fresh milk", 129, 2))).isTrue();
        assertThat(copies.reprice(MILK, new Money(99, "EUR"), 2)).isFalse();

        assertThat(copies.find(List.of(MILK))).containsValue(product(MILK, "Fresh milk", 139, 2));
    }

    @Test
    void knows_no_product_by_its_stock_alone_but_keeps_that() {
        assertThat(copies.restock(MILK, StockLevel.LOW, 7)).isTrue();
        assertThat(copies.find(List.of(MILK))).isEmpty();

        copies.keep(milkAt(119, 1));
        assertThat(copies.restock(MILK, StockLevel.OUT, 6)).isFalse();
        assertThat(copies.find(List.of(MILK)).get(MILK))
                .isNotNull()
                .satisfies(milk -> assertThat(milk.stock()).isEqualTo(StockLevel.LOW));
    }

    @Test
    void sells_a_withdrawn_product_again_only_on_newer_word() {
        copies.keep(milkAt(119, 1));
        assertThat(copies.withdraw(MILK, 2)).isTrue();
        assertThat(copies.keep(milkAt(119, 1))).isFalse();
        assertThat(copies.find(List.of(MILK)).values()).noneMatch(ProductCopy::isForSale);

        copies.keep(milkAt(119, 3));
        assertThat(copies.find(List.of(MILK)).values()).allMatch(ProductCopy::isForSale);
    }
}
