package dev.souk.simulator.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes wrong where. A plan knows before the run what it does at every site. */
@FunctionalInterface
public interface FaultPlan {
    /** Everything goes well. */
    FaultPlan NONE = _ -> null;

    @Nullable
    Fault at(Site site);

    /** Exactly these faults. */
    static FaultPlan of(Collection<Fired> faults) {
        Map<String, Fault> bySite = new HashMap<>();
        faults.forEach(fired -> bySite.put(fired.site().toString(), fired.fault()));
        return site -> bySite.get(site.toString());
    }
}
