package dev.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.simulator.stack.Deployment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulated checkout, from the templates that CDK synthesised. */
class SimulationIT {
    private static final long SEEDS = 60;
    private static Deployment deployment;

    @BeforeAll
    static void readTemplates() {
        Quiet.logs();
        deployment = Deployment.read(Path.of("../../infra-cdk/target/cdk.out"));
    }

    @Test
    void no_seed_breaks_an_invariant() {
        Tally tally = new Tally();
        new Campaign(deployment).run(1, SEEDS, tally::add, () -> false);
        assertThat(tally.failed()).isEmpty();
        assertThat(tally.lines().getFirst()).startsWith("60 runs, ");
    }

    @Test
    void the_same_seed_makes_the_same_run() {
        Campaign campaign = new Campaign(deployment);
        for (long seed = 1; seed <= 5; seed++) {
            Outcome first = campaign.run(seed);
            Outcome second = campaign.run(seed);
            assertThat(second.story()).isEqualTo(first.story());
            assertThat(second.traceHash()).isEqualTo(first.traceHash());
        }
    }

    @Test
    void the_faults_of_a_seed_alone_make_its_run_again() {
        Campaign campaign = new Campaign(deployment);
        Outcome drawn = campaign.run(3);
        assertThat(drawn.fired()).isNotEmpty();
        assertThat(campaign.run(3, drawn.fired()).traceHash()).isEqualTo(drawn.traceHash());
    }

    @Test
    void no_single_crash_of_a_checkout_breaks_an_invariant() {
        Exhaustive all = new Exhaustive(deployment);
        assertThat(all.run(false)).isEmpty();
        assertThat(all.runs()).isGreaterThan(100);
    }

    @Test
    void an_undisturbed_checkout_is_confirmed_and_charged() {
        Outcome plain = new Exhaustive(deployment).run(List.of());
        assertThat(plain.violations()).isEmpty();
        assertThat(plain.orders()).isEqualTo(1);
        assertThat(plain.reached()).containsEntry("CapturePayment", 1).containsEntry("RedeemCoupons", 1);
    }
}
