package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.application.CoPurchasesContract;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoDbCoPurchasesIT extends CoPurchasesContract {
    @Override
    protected CoPurchases empty(Clock clock) {
        return over(TestTable.create(), clock);
    }

    private static CoPurchases over(TestTable table, Clock clock) {
        return new DynamoDbCoPurchases(table::client, table.name(), DECAY, clock);
    }

    @Test
    void keeps_what_is_bought_most_of_a_product_with_more_companions_than_an_item_may_hold() {
        CoPurchases purchases = over(TestTable.create(), new SteppingClock());
        int orders = 2 * WeightItem.ADDED / (Purchase.MAX_SKUS - 1);
        for (int order = 0; order < orders; order++) {
            List<Sku> skus = new ArrayList<>(List.of(MILK, BREAD));
            for (int i = 2; i < Purchase.MAX_SKUS; i++) {
                skus.add(new Sku("rare-%d-%d".formatted(order, i)));
            }
            purchases.learn(purchase("order-" + order, skus.toArray(Sku[]::new)));
        }

        assertThat(purchases.boughtWith(MILK)).hasSizeLessThan(orders * (Purchase.MAX_SKUS - 1));
        assertThat(purchases.boughtWith(MILK).getOrDefault(BREAD, 0.0))
                .isCloseTo((double) orders / (Purchase.MAX_SKUS - 1), org.assertj.core.api.Assertions.within(1e-4));
    }

    @Test
    void counts_on_a_machine_whose_clock_is_behind_in_an_epoch_that_another_one_opened() {
        TestTable table = TestTable.create();
        SteppingClock ahead = new SteppingClock();
        ahead.step(DECAY.halfLife().multipliedBy(8));
        over(table, ahead).learn(new Purchase("1", List.of(MILK, BREAD), ahead.instant()));

        CoPurchases behind = over(table, new SteppingClock());
        assertThat(behind.learn(purchase("2", MILK, BREAD))).isTrue();

        assertThat(over(table, ahead).bought(List.of(MILK)).getOrDefault(MILK, 0.0))
                .isCloseTo(1 + Math.pow(2, -8), org.assertj.core.api.Assertions.within(1e-4));
    }
}
