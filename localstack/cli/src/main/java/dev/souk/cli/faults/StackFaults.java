package dev.souk.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.util.List;

/** The faults of a running stack, over its edge. */
public final class StackFaults {
    private static final String PATH = "/_souk/faults";

    private final Edge edge;

    public StackFaults(Edge edge) {
        this.edge = edge;
    }

    /**
     * Switches them on, by a new plan if they are on already.
     *
     * @param percent of the calls at each place
     * @param kinds words of {@link dev.souk.localstack.faults.Fault}; all of them when empty
     * @param seed draws which calls meet which fault
     * @param only part of the name of what is to be met; empty text for everything
     * @throws IllegalStateException when the stack refuses the plan
     */
    public FaultReport begin(double percent, List<String> kinds, long seed, String only) {
        ObjectNode plan =
                Edge.object().put("percent", percent).put("seed", seed).put("only", only);
        var words = plan.putArray("kinds");
        kinds.forEach(words::add);
        return FaultReport.of(edge.put(PATH, plan));
    }

    /** Switches them off, if they are on. */
    public FaultReport end() {
        return FaultReport.of(edge.delete(PATH));
    }

    public FaultReport look() {
        JsonNode told = edge.get(PATH);
        return FaultReport.of(told);
    }
}
