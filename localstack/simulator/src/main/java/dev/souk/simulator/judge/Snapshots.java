package dev.souk.simulator.judge;

import dev.souk.invariants.Row;
import dev.souk.invariants.Snapshot;
import dev.souk.invariants.Snapshot.CarriedEvent;
import dev.souk.invariants.Snapshot.CommittedEvent;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.stack.SimulatedStack;
import java.util.ArrayList;
import java.util.List;

/** What the invariants look at, taken from a simulated stack at rest. */
final class Snapshots {
    private static final int EVENTS = 100_000;

    private Snapshots() {}

    static Snapshot of(SimulatedStack stack, List<CommittedEvent> announced) {
        List<CommittedEvent> committed = new ArrayList<>(announced);
        stack.changes().forEach(change -> committed.addAll(CommittedEvent.carriedBy(change.path("dynamodb"))));
        List<CarriedEvent> carried = Json.elements(
                        stack.archive().page(0, EVENTS).path("events"))
                .stream()
                .map(CarriedEvent::of)
                .toList();
        return new Snapshot(
                rows(stack, "orders"),
                rows(stack, "inventory"),
                rows(stack, "catalog"),
                rows(stack, "payments"),
                rows(stack, "simulated-provider"),
                committed,
                carried,
                stack.deadLetters());
    }

    private static List<Row> rows(SimulatedStack stack, String table) {
        return stack.items(table).stream().map(Row::of).toList();
    }
}
