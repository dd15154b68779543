package dev.souk.cli.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.invariants.Row;
import dev.souk.invariants.Snapshot;
import dev.souk.invariants.Snapshot.CarriedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads over the edge what the invariants look at. */
public final class StackSnapshot {
    private StackSnapshot() {}

    /** Reads a stack that is at rest. */
    public static Snapshot take(Edge edge, String stage) {
        String prefix = "souk-%s-".formatted(stage);
        return new Snapshot(
                rows(edge, prefix + "orders"),
                rows(edge, prefix + "inventory"),
                rows(edge, prefix + "catalog"),
                rows(edge, prefix + "payments"),
                rows(edge, prefix + "simulated-provider"),
                new StreamReader(edge).committedEvents(),
                carried(edge, CarriedEvent::of),
                new DeadLetters(edge).bodies());
    }

    private static List<Row> rows(Edge edge, String table) {
        ObjectNode scan = Edge.object().put("TableName", table).put("ConsistentRead", true);
        return edge.all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey", Row::of);
    }

    /** Every event that the bus accepted, oldest first, with its deliveries. */
    public static List<JsonNode> carried(Edge edge) {
        return carried(edge, Function.identity());
    }

    private static <T> List<T> carried(Edge edge, Function<JsonNode, T> read) {
        List<T> events = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = edge.get("/_souk/events?after=" + after);
            if (page.path("forgotten").asLong() > 0) {
                throw new IllegalStateException("the bus has forgotten %d events: the run was too long to check"
                        .formatted(page.path("forgotten").asLong()));
            }
            page.path("events").forEach(event -> events.add(read.apply(event)));
            if (!page.has("next")) {
                return events;
            }
            after = page.path("next").asLong();
        }
    }
}
