package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.Stack;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CouponsTest {
    private static final String REFUSED = "COUPON_REFUSED";

    private ScriptedApi api;
    private Coupons coupons;

    @BeforeEach
    void start() throws IOException {
        api = new ScriptedApi();
        Stack stack = api.stack();
        coupons = new Coupons(stack, new Share(100, 61), "LOAD-1", 8);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void staff_limits_the_promotion_to_half_of_the_tries_and_ends_it() {
        api.answers("PUT /admin/promotions/LOAD-1", 201, "{}")
                .answers("GET /_souk/quiescence", 200, "{'idle':true}")
                .answers("GET /admin/promotions/LOAD-1", 200, "{'redeemed':0}", "\"9\"")
                .answers("DELETE /admin/promotions/LOAD-1", 204, "");

        coupons.announce();
        ChangeReport report = coupons.report();

        assertThat(api.requests("PUT /admin/promotions/LOAD-1"))
                .singleElement()
                .asString()
                .contains("\"limitTotal\":4", "\"limitPerCustomer\":1");
        assertThat(api.requests("DELETE /admin/promotions/LOAD-1")).containsExactly("\"9\" ");
        assertThat(report.mismatches()).isEmpty();
    }

    @Test
    void outcomes_are_told_apart() {
        end("LOAD-1", "CONFIRMED", "");
        end("LOAD-1", "REJECTED", REFUSED);
        end("LOAD-1", "REJECTED", "PAYMENT_DECLINED");
        end("LOAD-1", "CONFIRMED", "");
        end("OTHER", "CONFIRMED", "");

        ChangeReport report = coupons.report(2);

        assertThat(report.did())
                .isEqualTo("5 tried for 4; 2 redeemed, 1 refused at checkout, 1 not in the quote, 1 given back");
        assertThat(report.mismatches()).isEmpty();
    }

    @Test
    void notices_coupons_that_are_counted_otherwise_or_beyond_the_limit() {
        for (int i = 0; i < 5; i++) {
            end("LOAD-1", "CONFIRMED", "");
        }
        assertThat(coupons.report(5).mismatches()).containsExactly("LOAD-1: redeemed 5 times of 4");
        assertThat(coupons.report(4).mismatches())
                .containsExactly("LOAD-1: clients saw 5 orders confirmed with it, the stack counts 4");
    }

    @Test
    void notices_an_order_without_a_coupon_that_was_rejected_for_one() {
        end("OTHER", "REJECTED", REFUSED);
        assertThat(coupons.report(0).mismatches()).containsExactly("order o1 has no coupon, but was rejected for one");
    }

    private void end(String discount, String status, String reason) {
        coupons.ended(
                0,
                new OrderJourney.Quoted("token", "cart", "quote", 100, List.of(discount)),
                new OrderJourney.Outcome("o1", status, reason, 100, 1, 1));
    }
}
