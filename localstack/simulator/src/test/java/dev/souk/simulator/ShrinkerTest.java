package dev.souk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.faults.Place;
import dev.souk.simulator.faults.Site;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private final List<Fired> plan = IntStream.rangeClosed(1, 40)
            .mapToObj(i -> new Fired(new Site(Place.READ, "orders-http/getItem", i), Fault.THROTTLED))
            .toList();

    @Test
    void leaves_only_the_faults_that_matter_together() {
        List<Fired> culprits = List.of(plan.get(3), plan.get(17), plan.get(38));
        assertThat(new Shrinker(faults -> faults.containsAll(culprits)).shrink(plan))
                .isEqualTo(culprits);
    }

    @Test
    void leaves_nothing_when_it_fails_without_any_fault() {
        assertThat(new Shrinker(_ -> true).shrink(plan)).isEmpty();
    }

    @Test
    void keeps_the_plan_when_everything_matters() {
        assertThat(new Shrinker(faults -> faults.size() == plan.size()).shrink(plan))
                .isEqualTo(plan);
    }
}
