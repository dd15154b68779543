package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.faults.StackFaults;
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

/** A small load in a stack where one call in twenty goes wrong. */
@ExtendWith(SharedStack.class)
class FaultsIT {
    private static final int ORDERS = 12;
    private static final List<Map<String, Integer>> BASKETS =
            List.of(Map.of("unlucky-bread", 2), Map.of("unlucky-bread", 1, "unlucky-jam", 1));

    private final RunningStack running;

    FaultsIT(RunningStack running) {
        this.running = running;
        running.sell("unlucky-bread", 300, 100);
        running.sell("unlucky-jam", 450, 100);
    }

    @Test
    void promises_hold_and_no_order_is_lost_while_everything_goes_wrong_now_and_then() {
        TokenMix tokens = TokenMix.parse("tok_approve=9,tok_decline=1");
        var run = new LoadRun(running.stack(), BASKETS, tokens, new Changes(0, 0, false, 5, 1), "faults-it");

        LoadResults results = run.run(ORDERS, 4, _ -> {});

        assertThat(results.failures()).isEmpty();
        // A kind of fault that never fired is a mismatch.
        assertThat(results.changes()).extracting(ChangeReport::name).containsExactly("faults", "clients", "operators");
        assertThat(results.changes()).flatExtracting(ChangeReport::mismatches).isEmpty();
        assertThat(results.asExpected(true)).isTrue();
        assertThat(results.accepted()).hasSize(ORDERS);
        Edge edge = running.stack().edge();
        assertThat(new StackFaults(edge).look().on()).isFalse();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), results.accepted()))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
