package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.BERT;
import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.HONEY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.WINE;
import static dev.souk.recommendations.RecommendationsFixture.purchase;
import static dev.souk.recommendations.RecommendationsFixture.sell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.recommendations.InMemoryCoPurchases;
import dev.souk.recommendations.InMemoryHistories;
import dev.souk.recommendations.InMemoryProducts;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Recommendation;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RecommendTest {
    private static final Reason POPULAR = new Reason.Popular();
    private static final Sku PEPPER = new Sku("pepper");

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryHistories histories = new InMemoryHistories();
    private final InMemoryCoPurchases purchases = new InMemoryCoPurchases(DECAY, clock);
    private final RecommendForProduct forProduct = new RecommendForProduct(products, purchases);
    private final RecommendForShopper forShopper = new RecommendForShopper(products, purchases, histories, clock);
    private final LearnPurchase learn = new LearnPurchase(purchases, histories);

    @Test
    void shows_what_is_bought_together_then_what_is_alike_then_what_is_popular() {
        sell(products, "pantry", MILK, HONEY, PEPPER);
        sell(products, "elsewhere", BREAD, WINE);
        learn.handle(purchase("1", MILK, BREAD), ANNA);
        learn.handle(purchase("2", WINE), ANNA);

        assertThat(seen(forProduct.handle(MILK, 10).orElseThrow()))
                .containsExactly(
                        Tuple.tuple(BREAD, new Reason.BoughtTogether(MILK)),
                        Tuple.tuple(HONEY, new Reason.Related(MILK)),
                        Tuple.tuple(PEPPER, new Reason.Related(MILK)),
                        Tuple.tuple(WINE, POPULAR));
        assertThat(forProduct.handle(MILK, 2).orElseThrow()).hasSize(2);
    }

    @Test
    void never_shows_what_cannot_be_bought() {
        sell(products, "pantry", MILK, BREAD, HONEY);
        learn.handle(purchase("1", MILK, BREAD, HONEY), ANNA);

        products.record(BREAD, Availability.OUT, 2);
        products.record(HONEY, new ProductFacts("Honey", "pantry", "", Map.of(), false), 2);

        assertThat(forProduct.handle(MILK, 10).orElseThrow()).isEmpty();
        assertThat(forShopper.handle(BERT, 10))
                .extracting(one -> one.product().sku())
                .containsExactly(MILK);
        assertThat(forProduct.handle(HONEY, 10)).isEmpty();
    }

    @Test
    void ranks_alike_products_by_what_they_say_of_themselves() {
        products.record(MILK, new ProductFacts("Milk", "dairy", "Alma", Map.of("fat", "3.5"), true), 1);
        products.record(BREAD, new ProductFacts("A", "dairy", "Other", Map.of("fat", "1.5"), true), 1);
        products.record(HONEY, new ProductFacts("B", "dairy", "Alma", Map.of("fat", "1.5"), true), 1);
        products.record(WINE, new ProductFacts("C", "dairy", "Alma", Map.of("fat", "3.5"), true), 1);
        List.of(BREAD, HONEY, WINE).forEach(sku -> products.record(sku, Availability.LOW, 1));

        assertThat(forProduct.handle(MILK, 10).orElseThrow())
                .extracting(one -> one.product().sku())
                .containsExactly(WINE, HONEY, BREAD);
    }

    @Test
    void puts_a_pair_before_what_everybody_buys_anyway() {
        sell(products, "pantry", MILK, BREAD, HONEY, WINE);
        for (int i = 0; i < 30; i++) {
            learn.handle(purchase("all-" + i, BREAD, WINE), BERT);
        }
        for (int i = 0; i < 5; i++) {
            learn.handle(purchase("some-" + i, MILK, HONEY), BERT);
        }
        learn.handle(purchase("one", MILK, BREAD), BERT);

        assertThat(forProduct.handle(MILK, 1).orElseThrow())
                .extracting(one -> one.product().sku())
                .containsExactly(HONEY);
    }

    @Test
    void tells_a_shopper_what_goes_with_the_own_history_and_leaves_that_out() {
        sell(products, "pantry", MILK, BREAD, HONEY);
        sell(products, "elsewhere", WINE);
        learn.handle(purchase("1", MILK, BREAD), BERT);
        learn.handle(purchase("2", WINE), BERT);
        learn.handle(purchase("3", MILK), ANNA);

        assertThat(seen(forShopper.handle(ANNA, 10)))
                .containsExactly(
                        Tuple.tuple(BREAD, new Reason.Because(Signal.BOUGHT, MILK)),
                        Tuple.tuple(HONEY, new Reason.Related(MILK)),
                        Tuple.tuple(WINE, POPULAR));
        new RecordView(products, histories, clock).handle(new Shopper("cara"), MILK);
        assertThat(seen(forShopper.handle(new Shopper("cara"), 1)))
                .containsExactly(Tuple.tuple(BREAD, new Reason.Because(Signal.VIEWED, MILK)));
    }

    @Test
    void shows_a_stranger_what_is_popular_and_nothing_where_nothing_is_known() {
        assertThat(forShopper.handle(ANNA, 10)).isEmpty();
        sell(products, "pantry", MILK, BREAD);
        assertThat(forShopper.handle(ANNA, 10)).isEmpty();
        assertThat(seen(forProduct.handle(MILK, 10).orElseThrow()))
                .containsExactly(Tuple.tuple(BREAD, new Reason.Related(MILK)));

        learn.handle(purchase("1", BREAD), BERT);
        assertThat(seen(forShopper.handle(ANNA, 10))).containsExactly(Tuple.tuple(BREAD, POPULAR));
    }

    @Test
    void forgets_a_shopper_for_good_even_when_old_news_come_late() {
        sell(products, "pantry", MILK, BREAD);
        learn.handle(purchase("1", MILK, BREAD), ANNA);
        new Remember(histories).forget(ANNA);

        learn.handle(purchase("1", MILK, BREAD), ANNA);

        assertThat(histories.of(ANNA).actions()).isEmpty();
        assertThat(seen(forShopper.handle(ANNA, 10)))
                .containsExactlyInAnyOrder(Tuple.tuple(MILK, POPULAR), Tuple.tuple(BREAD, POPULAR));
    }

    private static List<Tuple> seen(List<Recommendation> recommendations) {
        return recommendations.stream()
                .map(one -> Tuple.tuple(one.product().sku(), one.reason()))
                .toList();
    }
}
