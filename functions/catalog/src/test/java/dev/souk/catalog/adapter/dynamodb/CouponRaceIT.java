package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.PromotionFixture.ADA;
import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.RedeemCoupons;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.AllRedeemed;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads, one table: what must hold of coupons however they interleave. */
class CouponRaceIT {
    private static final int THREADS = 16;
    private static final long SEED = 20_261_122L;

    private final TestTable table = TestTable.create();
    private final PromotionFixture shop = PromotionTable.over(table);
    private final RedeemCoupons redeem = new RedeemCoupons(shop.promotions(), shop.redemptions(), Clock.systemUTC());
    private final ReleaseCoupons release = new ReleaseCoupons(shop.redemptions());

    @Test
    void gives_the_last_one_to_exactly_one_of_many() throws InterruptedException {
        shop.with(CHEESE, 1L, null);

        List<RedeemCouponsResult> answers =
                atOnce(40, buyer -> redeem.handle(order(buyer), new CustomerId("customer-" + buyer), List.of(CHEESE)));

        assertThat(answers).filteredOn(AllRedeemed.class::isInstance).hasSize(1);
        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
    }

    @Test
    void gives_one_customer_as_many_as_are_allowed_however_many_orders_ask_at_once() throws InterruptedException {
        shop.with(CHEESE, null, 2L);

        List<RedeemCouponsResult> answers = atOnce(20, buyer -> redeem.handle(order(buyer), ADA, List.of(CHEESE)));

        assertThat(answers).filteredOn(AllRedeemed.class::isInstance).hasSize(2);
    }

    @Test
    void counts_what_orders_hold_after_a_random_crowd() throws InterruptedException {
        shop.with(CHEESE, 10L, 3L).with(WELCOME, null, 1L);

        atOnce(60, buyer -> visit(new Random(SEED + buyer), order(buyer % 40)));

        long holding = IntStream.range(0, 40)
                .mapToObj(buyer -> shop.redemptions().find(order(buyer)))
                .flatMap(found -> found.stream())
                .filter(Redeemed.class::isInstance)
                .count();
        assertThat(shop.promotion(CHEESE).redeemed())
                .as("seed %d", SEED)
                .isEqualTo(holding)
                .isLessThanOrEqualTo(10);
        assertThat(shop.promotion(WELCOME).redeemed()).as("seed %d", SEED).isEqualTo(holding);
        assertThat(countedPerCustomer()).as("seed %d", SEED).isEqualTo(2 * holding);
    }

    private boolean visit(Random random, OrderId order) {
        var customer = new CustomerId("customer-" + Math.floorMod(order.value().hashCode(), 12));
        if (random.nextInt(4) == 0) {
            release.handle(order, "given up");
        }
        boolean redeemed = redeem.handle(order, customer, List.of(CHEESE, WELCOME)) instanceof AllRedeemed;
        if (random.nextInt(3) == 0) {
            release.handle(order, "given up");
        }
        return redeemed;
    }

    private long countedPerCustomer() {
        return table.items().stream()
                .filter(item -> Items.string(item, "sk").startsWith("C#"))
                .mapToLong(item -> Items.number(item, "redeemed"))
                .sum();
    }

    private static OrderId order(int buyer) {
        return new OrderId("order-" + buyer);
    }

    private static <T> List<T> atOnce(int buyers, IntFunction<T> buyer) throws InterruptedException {
        List<Callable<T>> calls = IntStream.range(0, buyers)
                .mapToObj(number -> (Callable<T>) () -> buyer.apply(number))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
