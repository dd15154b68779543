package dev.souk.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeededFaultsTest {
    private static final int SITES = 500;

    @Test
    void a_seed_says_the_same_of_a_site_whatever_came_before() {
        Site site = new Site(Place.WRITE, "orders-http/putItem", 7);
        SeededFaults fresh = new SeededFaults(42);
        SeededFaults used = new SeededFaults(42);
        faultsOf(used);
        assertThat(used.at(site)).isEqualTo(fresh.at(site));
    }

    @Test
    void only_what_can_happen_at_a_place_happens_there_and_some_seed_makes_each_happen() {
        Set<Fault> happened = EnumSet.noneOf(Fault.class);
        for (long seed = 0; seed < 60; seed++) {
            for (Fired fired : faultsOf(new SeededFaults(seed))) {
                assertThat(fired.fault().canHappenAt(fired.site().place())).isTrue();
                happened.add(fired.fault());
            }
        }
        assertThat(happened).containsExactlyInAnyOrder(Fault.values());
    }

    @Test
    void a_plan_of_given_faults_has_these_and_no_others() {
        List<Fired> drawn = faultsOf(new SeededFaults(5));
        assertThat(drawn).isNotEmpty();
        assertThat(faultsOf(FaultPlan.of(drawn))).isEqualTo(drawn);
        assertThat(faultsOf(FaultPlan.NONE)).isEmpty();
    }

    private static List<Fired> faultsOf(FaultPlan plan) {
        List<Fired> fired = new ArrayList<>();
        for (int i = 1; i <= SITES; i++) {
            for (Place place : Place.values()) {
                Site site = new Site(place, "function/" + place, i);
                Fault fault = plan.at(site);
                if (fault != null) {
                    fired.add(new Fired(site, fault));
                }
            }
        }
        return fired;
    }
}
