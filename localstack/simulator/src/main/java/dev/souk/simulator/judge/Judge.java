package dev.souk.simulator.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.invariants.Finding;
import dev.souk.invariants.Invariants;
import dev.souk.invariants.Snapshot;
import dev.souk.simulator.stack.SimulatedStack;
import dev.souk.simulator.stack.TableChange;
import dev.souk.simulator.workload.Shop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches every committed change, and looks at everything once it is at rest. It knows the tables by their attributes alone.
 */
public final class Judge {
    private final List<String> seen = new ArrayList<>();
    private final Map<String, Long> captured = new HashMap<>();

    /** I2, I3 and I4 after every step: nothing is below zero, even for a moment, and nothing is taken twice. */
    public void watch(TableChange change) {
        if (change.table().endsWith("-inventory") && change.sk().startsWith("L#")) {
            for (String count : List.of("available", "reserved", "onHand")) {
                if (change.number(count) < 0) {
                    seen.add("I4: %s of %s fell to %d".formatted(count, change.pk(), change.number(count)));
                }
            }
        }
        if (change.table().endsWith("-simulated-provider")
                && change.text("outcome").equals("APPROVED")
                && change.before().isEmpty()) {
            watchProvider(change);
        }
    }

    private void watchProvider(TableChange entry) {
        String order = entry.text("orderId");
        if (entry.text("kind").equals("CAPTURE") && captured.put(order, entry.number("amount")) != null) {
            seen.add("I2: the provider took the money of order %s twice".formatted(order));
        }
    }

    /** Everything that is wrong with a run that is over. */
    public List<String> violations(SimulatedStack stack, Shop shop) {
        List<String> all = new ArrayList<>(seen);
        Snapshot snapshot = Snapshots.of(stack, shop.announced());
        for (Finding finding : Invariants.check(snapshot, shop.told().accepted())) {
            finding.violations().forEach(violation -> all.add(finding.id() + ": " + violation));
        }
        shop.told().contradictions().forEach(contradiction -> all.add("I9: " + contradiction));
        stack.items("orders").stream()
                .filter(item -> item.path("pk").path("S").asText().startsWith("OPEN#"))
                .forEach(item -> all.add("I7: nobody saw the end of the checkout of order "
                        + item.path("orderId").path("S").asText()));
        stack.executions().running().forEach(name -> all.add("I7: checkout %s is still running".formatted(name)));
        shop.erased().ifPresent(customer -> all.addAll(leftOf(customer, stack, shop)));
        return all;
    }

    /** I12: nothing private is left of a customer who was erased. */
    private static List<String> leftOf(String customer, SimulatedStack stack, Shop shop) {
        return stack.items("orders").stream()
                .filter(item -> item.has("line1"))
                .map(item -> item.path("pk").path("S").asText().substring("O#".length()))
                .filter(order -> shop.told().ownerOf(order).equals(customer))
                .map(order -> "I12: the address of order %s outlived its customer".formatted(order))
                .toList();
    }

    /** States of the saga that were entered. */
    public Map<String, Integer> reached(SimulatedStack stack) {
        Map<String, Integer> reached = new TreeMap<>();
        for (List<JsonNode> history : stack.executions().histories()) {
            for (JsonNode event : history) {
                String state =
                        event.path("stateEnteredEventDetails").path("name").asText("");
                if (!state.isEmpty()) {
                    reached.merge(state, 1, Integer::sum);
                }
            }
        }
        return reached;
    }
}
