package dev.souk.simulator.judge;

import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.stack.TableChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A run told line by line: every fault and every committed change, with the time since the run began. */
public final class Story {
    /** Attributes that say what a change is about, in whichever table. */
    private static final Set<String> TELLING = Set.of(
            "type",
            "data",
            "status",
            "state",
            "kind",
            "outcome",
            "amount",
            "orderId",
            "version",
            "available",
            "reserved",
            "onHand");

    private final Instant start;
    private final List<String> lines = new ArrayList<>();

    public Story(Instant start) {
        this.start = start;
    }

    public void changed(TableChange change, Instant at) {
        String now = change.after().isEmpty()
                ? "deleted"
                : change.after().entrySet().stream()
                        .filter(attribute -> TELLING.contains(attribute.getKey()))
                        .map(attribute -> attribute.getKey()
                                + '='
                                + (attribute.getValue().s() == null
                                        ? attribute.getValue().n()
                                        : attribute.getValue().s()))
                        .sorted()
                        .collect(Collectors.joining(" "));
        tell(at, "%s %s %s: %.300s".formatted(change.table(), change.pk(), change.sk(), now));
    }

    public void wentWrong(Fired fired, Instant at) {
        tell(at, fired.toString());
    }

    private void tell(Instant at, String what) {
        lines.add("%9.3f  %s".formatted(Duration.between(start, at).toMillis() / 1e3, what));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
