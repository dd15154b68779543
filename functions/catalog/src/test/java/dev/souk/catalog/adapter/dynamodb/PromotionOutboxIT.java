package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.PromotionFixture.ADA;
import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** State and fact are one item. */
class PromotionOutboxIT {
    private final TestTable table = TestTable.create();
    private final PromotionFixture shop = PromotionTable.over(table).with(CHEESE, 5L, 1L);

    @Test
    void tells_the_whole_rule_when_it_is_activated_and_its_code_when_it_ends() {
        assertThat(events("PR#CHEESE-20", "P"))
                .hasValueSatisfying(events -> assertThat(events)
                        .contains("\"PromotionActivated\"", "\"aggregateId\":\"CHEESE-20\"", "\"limitTotal\":5"));

        shop.promotions().replace(shop.promotion(CHEESE).ended());

        assertThat(events("PR#CHEESE-20", "P"))
                .hasValueSatisfying(events -> assertThat(events)
                        .contains("\"PromotionEnded\"", "\"aggregateVersion\":2")
                        .doesNotContain("PromotionActivated"));
    }

    @Test
    void tells_of_a_redemption_and_its_release_and_leaves_the_promotions_own_fact_alone() {
        Optional<String> before = events("PR#CHEESE-20", "P");
        Redeemed held = Redeemed.first(ORDER, ADA, List.of(CHEESE));
        shop.redemptions().redeem(held, List.of(shop.promotion(CHEESE)));
        assertThat(events("RD#order-1", "R"))
                .hasValueSatisfying(events -> assertThat(events).contains("\"CouponRedeemed\"", "customer:ada"));

        shop.redemptions().release(held, held.release("PAYMENT_DECLINED"));

        assertThat(events("RD#order-1", "R"))
                .hasValueSatisfying(events -> assertThat(events)
                        .contains("\"CouponReleased\"", "\"reason\":\"PAYMENT_DECLINED\"", "\"aggregateVersion\":2"));
        assertThat(events("PR#CHEESE-20", "P")).isEqualTo(before);
    }

    @Test
    void tells_nothing_of_a_tombstone() {
        shop.redemptions().decide(Released.tombstone(ORDER, "declined"));

        assertThat(events("RD#order-1", "R")).isEmpty();
    }

    private Optional<String> events(String pk, String sk) {
        return table.items().stream()
                .filter(item -> Items.string(item, "pk").equals(pk))
                .filter(item -> Items.string(item, "sk").equals(sk))
                .findFirst()
                .flatMap(item -> Items.optional(item, "events"));
    }
}
