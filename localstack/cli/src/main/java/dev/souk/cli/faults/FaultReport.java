package dev.souk.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The plan of a stack's faults and what has come of it.
 *
 * @param on whether calls meet faults now
 * @param percent of the calls at each place, 0 when faults were never on
 * @param kinds that were asked for
 * @param only part of the name of what is met; empty text for everything
 * @param calls that could have met one
 * @param lasting how many failures met every attempt of the SDK, so that a function saw them
 * @param fired how often each has
 */
public record FaultReport(
        boolean on,
        double percent,
        long seed,
        List<String> kinds,
        String only,
        long calls,
        long lasting,
        List<Fired> fired) {
    public FaultReport {
        kinds = List.copyOf(kinds);
        fired = List.copyOf(fired);
    }

    /** How often a kind of fault has fired at one kind of place. */
    public record Fired(String kind, String place, long times) {}

    static FaultReport of(JsonNode told) {
        List<String> kinds = new ArrayList<>();
        told.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        List<Fired> fired = new ArrayList<>();
        told.path("fired")
                .forEach(one -> fired.add(new Fired(
                        one.path("kind").asText(),
                        one.path("place").asText(),
                        one.path("times").asLong())));
        return new FaultReport(
                told.path("on").asBoolean(),
                told.path("percent").asDouble(),
                told.path("seed").asLong(),
                kinds,
                told.path("only").asText(),
                told.path("calls").asLong(),
                told.path("lasting").asLong(),
                fired);
    }

    /** The plan in words. */
    public String plan() {
        if (percent == 0) {
            return "off";
        }
        return "%s: %s %% of the calls%s, seed %d"
                .formatted(
                        on ? "ON" : "off, last time",
                        Double.toString(percent).replaceFirst("\\.0$", ""),
                        only.isEmpty() ? "" : " of " + only,
                        seed);
    }

    /** How many there were, in words. */
    public String counts() {
        return "%d in %d calls, %d of them for every attempt of the SDK".formatted(total(), calls, lasting);
    }

    public long total() {
        return fired.stream().mapToLong(Fired::times).sum();
    }

    /** Kinds that were asked for and have not come up: a run without them proves nothing about them. */
    public List<String> neverFired() {
        return kinds.stream()
                .filter(kind -> fired.stream().noneMatch(one -> one.kind().equals(kind)))
                .toList();
    }

    /** A line for each kind that has fired: how often, and at which places. */
    public List<String> lines() {
        Map<String, List<Fired>> byKind =
                fired.stream().collect(Collectors.groupingBy(Fired::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, places) -> lines.add("%-16s %5d  (%s)"
                .formatted(
                        kind,
                        places.stream().mapToLong(Fired::times).sum(),
                        places.stream()
                                .map(one -> "%s %d".formatted(one.place(), one.times()))
                                .collect(Collectors.joining(", ")))));
        return lines;
    }
}
