package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadResultsTest {
    private final LoadResults results = new LoadResults();

    @Test
    void a_run_is_as_expected_when_orders_are_confirmed_or_rejected_and_changes_did_what_they_should() {
        end("CONFIRMED", "");
        end("REJECTED", "COUPON_REFUSED");
        results.changed(List.of(new ChangeReport("coupons", "did well", List.of())));

        assertThat(results.asExpected(false)).isTrue();
        assertThat(results.confirmed()).isEqualTo(1);
        assertThat(results.rejected()).containsEntry("COUPON_REFUSED", 1);
        assertThat(results.changes()).hasSize(1);
    }

    @Test
    void it_is_not_when_an_order_failed() {
        results.failed(new IllegalStateException("no answer"));
        assertThat(results.asExpected(true)).isFalse();
        assertThat(results.failures()).containsExactly("no answer");
    }

    @Test
    void it_is_not_when_an_order_is_undecided_unless_things_were_made_to_go_wrong() {
        end("PENDING", "");
        assertThat(results.asExpected(false)).isFalse();
        assertThat(results.asExpected(true)).isTrue();
    }

    @Test
    void it_is_not_when_a_change_did_something_else() {
        results.changed(List.of(new ChangeReport("merges", "lost one", List.of("a cart is lost"))));
        assertThat(results.asExpected(false)).isFalse();
    }

    private void end(String status, String reason) {
        results.add(new OrderJourney.Outcome("o1", status, reason, 100, 1, 1), 0);
    }
}
