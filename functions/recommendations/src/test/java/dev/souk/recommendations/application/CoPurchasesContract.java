package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.HONEY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.WINE;
import static dev.souk.recommendations.RecommendationsFixture.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every {@link CoPurchases} does. */
public abstract class CoPurchasesContract {
    private static final Offset<Double> CLOSE = within(1e-4);

    private final SteppingClock clock = new SteppingClock();
    private final CoPurchases purchases = empty(clock);

    /** Without any purchase, ageing by {@link dev.souk.recommendations.RecommendationsFixture#DECAY}. */
    protected abstract CoPurchases empty(Clock clock);

    @Test
    void knows_nothing_at_first() {
        assertThat(purchases.boughtWith(MILK)).isEmpty();
        assertThat(purchases.bought(List.of(MILK))).isEmpty();
        assertThat(purchases.mostBought()).isEmpty();
        assertThat(purchases.totals()).isEqualTo(Totals.NONE);
    }

    @Test
    void counts_products_and_shares_each_among_its_companions() {
        assertThat(purchases.learn(purchase("1", MILK, BREAD, HONEY))).isTrue();
        assertThat(purchases.learn(purchase("2", MILK, BREAD))).isTrue();
        assertThat(purchases.learn(purchase("3", WINE))).isTrue();

        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 1.5, HONEY, 0.5));
        assertWeights(purchases.boughtWith(BREAD), Map.of(MILK, 1.5, HONEY, 0.5));
        assertThat(purchases.boughtWith(WINE)).isEmpty();
        assertWeights(purchases.bought(List.of(MILK, WINE, new Sku("unheard-of"))), Map.of(MILK, 2.0, WINE, 1.0));
        assertWeights(purchases.mostBought(), Map.of(MILK, 2.0, BREAD, 2.0, HONEY, 1.0, WINE, 1.0));
        assertTotals(3, 6, 5);
    }

    @Test
    void counts_an_order_once_however_often_it_is_told() {
        purchases.learn(purchase("1", MILK, BREAD));

        assertThat(purchases.learn(purchase("1", MILK, BREAD))).isFalse();

        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 1.0));
        assertTotals(1, 2, 2);
    }

    @Test
    void takes_an_order_back_once_as_if_it_had_never_been_however_old_it_is() {
        purchases.learn(purchase("1", MILK, BREAD));
        purchases.learn(purchase("2", MILK, HONEY));
        clock.step(DECAY.halfLife());

        assertThat(purchases.unlearn("1", List.of(MILK, BREAD))).isTrue();
        assertThat(purchases.unlearn("1", List.of(MILK, BREAD))).isFalse();
        assertThat(purchases.learn(purchase("1", MILK, BREAD))).isFalse();

        assertWeights(purchases.boughtWith(MILK), Map.of(HONEY, 0.5));
        assertThat(purchases.boughtWith(BREAD)).isEmpty();
        assertWeights(purchases.mostBought(), Map.of(MILK, 0.5, HONEY, 0.5));
        assertTotals(0.5, 1, 1);
    }

    @Test
    void learns_no_order_that_was_taken_back_before_it_was_told() {
        assertThat(purchases.unlearn("1", List.of(MILK, BREAD))).isTrue();
        assertThat(purchases.unlearn("1", List.of(MILK, BREAD))).isFalse();

        assertThat(purchases.learn(purchase("1", MILK, BREAD))).isFalse();

        assertThat(purchases.totals()).isEqualTo(Totals.NONE);
    }

    @Test
    void lets_a_purchase_count_half_after_each_half_life_whenever_it_is_told() {
        purchases.learn(purchase("1", MILK, BREAD));
        clock.step(DECAY.halfLife());
        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 0.5));

        purchases.learn(new Purchase("2", List.of(MILK, HONEY), clock.instant()));
        purchases.learn(purchase("3", MILK, HONEY));
        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 0.5, HONEY, 1.5));

        clock.step(DECAY.halfLife().multipliedBy(3));
        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 0.0625, HONEY, 0.1875));
        assertTotals(0.25, 0.5, 0.5);
    }

    @Test
    void goes_on_counting_when_the_old_weighs_next_to_nothing() {
        purchases.learn(purchase("1", MILK, BREAD));
        clock.step(DECAY.halfLife().multipliedBy(9));

        purchases.learn(new Purchase("2", List.of(MILK, BREAD), clock.instant()));

        assertWeights(purchases.boughtWith(MILK), Map.of(BREAD, 1 + Math.pow(2, -9)));
        clock.step(DECAY.halfLife().multipliedBy(20));
        purchases.learn(new Purchase("3", List.of(MILK, BREAD), clock.instant()));
        assertWeights(purchases.bought(List.of(MILK)), Map.of(MILK, 1.0));
    }

    @Test
    void takes_the_largest_order_there_can_be() {
        Sku[] skus = IntStream.range(0, 100).mapToObj(i -> new Sku("sku-" + i)).toArray(Sku[]::new);

        assertThat(purchases.learn(purchase("1", skus))).isTrue();

        assertThat(purchases.boughtWith(skus[0])).hasSize(Purchase.MAX_SKUS - 1);
    }

    @Test
    void loses_no_count_when_many_tell_at_once() throws ExecutionException, InterruptedException {
        List<Future<Boolean>> told = new ArrayList<>();
        try (ExecutorService listeners = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                Purchase purchase = purchase("order-" + i / 2, MILK, BREAD, new Sku("sku-" + i / 2));
                told.add(listeners.submit(() -> purchases.learn(purchase)));
            }
        }
        int news = 0;
        for (Future<Boolean> one : told) {
            news += one.get() ? 1 : 0;
        }

        assertThat(news).isEqualTo(20);
        assertThat(purchases.boughtWith(MILK)).hasSize(21);
        assertThat(purchases.boughtWith(MILK).getOrDefault(BREAD, 0.0)).isCloseTo(10, CLOSE);
        assertWeights(purchases.bought(List.of(MILK)), Map.of(MILK, 20.0));
        assertTotals(20, 60, 60);
    }

    @Test
    void ages_by_days_not_by_calls() {
        purchases.learn(purchase("1", MILK, BREAD));
        clock.step(Duration.ofDays(9));

        assertThat(purchases.totals()).isEqualTo(purchases.totals());
        assertTotals(Math.pow(2, -0.1), 2 * Math.pow(2, -0.1), 2 * Math.pow(2, -0.1));
    }

    private void assertTotals(double all, double products, double paired) {
        Totals totals = purchases.totals();
        assertThat(totals.purchases()).isCloseTo(all, CLOSE);
        assertThat(totals.products()).isCloseTo(products, CLOSE);
        assertThat(totals.paired()).isCloseTo(paired, CLOSE);
    }

    private static void assertWeights(Map<Sku, Double> actual, Map<Sku, Double> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((sku, weight) ->
                assertThat(actual.getOrDefault(sku, 0.0)).as(sku.value()).isCloseTo(weight, CLOSE));
    }
}
