package dev.souk.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I2: the provider holds at most one capture per order, gives back no more than it took, and leaves no hold open. */
final class ChargedOnce implements Invariant {
    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String promise() {
        return "nobody is charged twice, and a rejected order holds no money";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        snapshot.approved("CAPTURE").stream()
                .collect(Collectors.groupingBy(row -> row.text("orderId"), Collectors.counting()))
                .forEach((order, times) -> {
                    if (times > 1) {
                        wrong.add("order %s was captured %d times".formatted(order, times));
                    }
                });
        wrong.addAll(refundedTooMuch(snapshot));
        Set<String> settled = snapshot.approved("CAPTURE").stream()
                .map(row -> row.text("orderId"))
                .collect(Collectors.toSet());
        snapshot.approved("VOID").forEach(row -> settled.add(row.text("orderId")));
        Map<String, Row> authorized = snapshot.approved("AUTHORIZATION").stream()
                .collect(Collectors.toMap(row -> row.text("orderId"), row -> row, (first, second) -> {
                    wrong.add("order %s was authorised twice".formatted(first.text("orderId")));
                    return first;
                }));
        authorized.keySet().stream()
                .filter(order -> !settled.contains(order))
                .forEach(order -> wrong.add("the authorisation of order %s was left open".formatted(order)));
        return wrong;
    }

    private static List<String> refundedTooMuch(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> kept = new HashMap<>();
        snapshot.approved("CAPTURE").forEach(row -> kept.merge(row.text("orderId"), row.number("amount"), Long::sum));
        snapshot.approved("REFUND").forEach(row -> kept.merge(row.text("orderId"), -row.number("amount"), Long::sum));
        kept.forEach((order, amount) -> {
            if (amount < 0) {
                wrong.add("order %s was refunded %d more than was captured".formatted(order, -amount));
            }
        });
        return wrong;
    }
}
