package dev.souk.catalog.adapter.workflow;

import static dev.souk.catalog.PromotionFixture.CHEESE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.RedeemCoupons;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CouponTasksTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of());

    private final PromotionFixture shop = PromotionFixture.inMemory().with(CHEESE, 1L, null);
    private final RedeemCouponsTask redeem = new RedeemCouponsTask(
            ENVIRONMENT, new RedeemCoupons(shop.promotions(), shop.redemptions(), new SteppingClock()));
    private final ReleaseCouponsTask release =
            new ReleaseCouponsTask(ENVIRONMENT, new ReleaseCoupons(shop.redemptions()));

    @Test
    void redeem_and_release_what_the_state_machine_asks_for() throws IOException {
        assertThat(run(redeem, order("o1", "cheese-20"))).isEqualTo("{\"outcome\":\"REDEEMED\"}");
        assertThat(run(redeem, order("o2", "CHEESE-20")))
                .isEqualTo("{\"outcome\":\"REFUSED\",\"code\":\"CHEESE-20\",\"reason\":\"LIMIT_REACHED\"}");
        assertThat(run(release, giveUp("o1"))).isEqualTo("{\"outcome\":\"RELEASED\"}");
        assertThat(run(release, giveUp("o2"))).isEqualTo("{\"outcome\":\"NOTHING_REDEEMED\"}");
    }

    @Test
    void fail_on_input_of_another_shape() {
        assertThatThrownBy(() -> run(redeem, "{\"orderId\":\"o1\",\"surprise\":1,\"correlationId\":\"c\"}"))
                .isInstanceOf(BadJson.class);
        assertThatThrownBy(() -> run(redeem, order("o1", "no code")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code must match");
    }

    private static String order(String id, String coupon) {
        return "{\"orderId\":\"%s\",\"customerId\":\"ada\",\"coupons\":[\"%s\"],\"correlationId\":\"c\"}"
                .formatted(id, coupon);
    }

    private static String giveUp(String id) {
        return "{\"orderId\":\"%s\",\"reason\":\"PAYMENT_DECLINED\",\"correlationId\":\"c\"}".formatted(id);
    }

    private static String run(RequestStreamHandler task, String input) throws IOException {
        var output = new ByteArrayOutputStream();
        task.handleRequest(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
