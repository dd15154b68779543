package dev.souk.recommendations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffinityTest {
    private static final Totals TOTALS = new Totals(1000, 4000, 4000);
    private static final Affinity MODEL = new Affinity(60, 0.2, 0.3);

    @Test
    void lifts_by_the_surplus_over_independence() {
        // e = 100 · 200 · 4000 / 4000² = 5, so (25 − 5) / (100 + 60) / 0.2^0.2
        assertThat(MODEL.lift(25, 100, 200, TOTALS)).isCloseTo(0.125 / Math.pow(0.2, 0.2), within(1e-12));
        assertThat(MODEL.lift(5, 100, 200, TOTALS)).isCloseTo(0, within(1e-12));
        assertThat(MODEL.lift(0, 100, 200, TOTALS)).isNegative();
    }

    @Test
    void trusts_a_pair_more_the_more_often_its_product_was_bought() {
        assertThat(MODEL.lift(1, 1, 1, TOTALS)).isLessThan(MODEL.lift(10, 10, 10, TOTALS));
    }

    @Test
    void adds_popularity_to_what_the_basket_says() {
        assertThat(MODEL.score(0.5, 4, 100, TOTALS)).isCloseTo(0.25 + 0.03, within(1e-12));
    }

    @Test
    void says_nothing_without_any_purchase() {
        assertThat(MODEL.lift(0, 0, 0, Totals.NONE)).isZero();
        assertThat(MODEL.score(0, 0, 0, Totals.NONE)).isZero();
    }
}
