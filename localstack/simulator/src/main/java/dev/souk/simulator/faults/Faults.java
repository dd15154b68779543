package dev.souk.simulator.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The faults of one run: asks the plan at every site, as long as it is in force, and remembers what fired. */
public final class Faults {
    private final FaultPlan plan;
    private final Consumer<Fired> witness;
    private final Map<String, Integer> visits = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Fired> fired = new ArrayList<>();
    private boolean inForce;

    /** @param witness hears of every fault when it happens */
    public Faults(FaultPlan plan, Consumer<Fired> witness) {
        this.plan = plan;
        this.witness = witness;
    }

    /** From now on things go wrong. */
    public void begin() {
        inForce = true;
    }

    /** From now on nothing goes wrong any more. */
    public void end() {
        inForce = false;
    }

    /** Passes a site: what goes wrong there, or null. */
    public @Nullable Fault pass(Place place, String where) {
        if (!inForce) {
            return null;
        }
        Site site = new Site(place, where, visits.merge(where, 1, Integer::sum));
        sites.add(site);
        Fault fault = plan.at(site);
        if (fault != null) {
            if (!fault.canHappenAt(place)) {
                throw new IllegalArgumentException("%s cannot happen at %s".formatted(fault, site));
            }
            Fired happened = new Fired(site, fault);
            fired.add(happened);
            witness.accept(happened);
        }
        return fault;
    }

    /** Every site that was passed while faults were in force, in order. */
    public List<Site> sites() {
        return List.copyOf(sites);
    }

    public List<Fired> fired() {
        return List.copyOf(fired);
    }
}
