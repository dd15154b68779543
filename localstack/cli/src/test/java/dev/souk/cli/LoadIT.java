package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.load.ChangeReport;
import dev.souk.cli.load.Changes;
import dev.souk.cli.load.LoadResults;
import dev.souk.cli.load.LoadRun;
import dev.souk.cli.load.TokenMix;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small load with everything that can change around it. */
@ExtendWith(SharedStack.class)
class LoadIT {
    private static final int ORDERS = 40;
    private static final List<Map<String, Integer>> BASKETS =
            List.of(Map.of("load-bread", 2), Map.of("load-bread", 1, "load-jam", 1), Map.of("load-jam", 3));

    private final RunningStack running;

    LoadIT(RunningStack running) {
        this.running = running;
        running.sell("load-bread", 300, 200);
        running.sell("load-jam", 450, 200);
    }

    @Test
    void promises_hold_while_coupons_run_out_guests_become_customers_and_prices_change() {
        TokenMix tokens = TokenMix.parse("tok_approve=9,tok_decline=1");
        var run = new LoadRun(running.stack(), BASKETS, tokens, new Changes(30, 20, true), "load-it");

        LoadResults results = run.run(ORDERS, 10, _ -> {});

        assertThat(results.failures()).isEmpty();
        assertThat(results.changes()).extracting(ChangeReport::name).containsExactly("coupons", "merges", "reprices");
        assertThat(results.changes()).flatExtracting(ChangeReport::mismatches).isEmpty();
        assertThat(results.asExpected(false)).isTrue();
        assertThat(results.accepted()).hasSize(ORDERS);
        // Some tries are declined payments, yet there are more others than the limit allows.
        assertThat(results.rejected()).containsKeys("COUPON_REFUSED", "PAYMENT_DECLINED");
        assertThat(price("load-bread")).isEqualTo(300);
        assertThat(price("load-jam")).isEqualTo(450);
        Edge edge = running.stack().edge();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), results.accepted()))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }

    private long price(String sku) {
        return running.stack()
                .shop()
                .get("", "/products/" + sku)
                .body()
                .at("/price/amount")
                .asLong();
    }
}
