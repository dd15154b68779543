package dev.souk.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I1: what the provider captured and did not refund is what confirmed orders cost, unless they were cancelled, less what the shop says it gave back. */
final class MoneyMatches implements Invariant {
    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String promise() {
        return "captured less refunded money equals the total of confirmed orders that stand";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Map<String, Long> captured = sums(snapshot.approved("CAPTURE"));
        sums(snapshot.approved("REFUND")).forEach((order, back) -> captured.merge(order, -back, Long::sum));
        captured.values().removeIf(amount -> amount == 0);
        Map<String, Long> owed = owed(snapshot);
        List<String> wrong = new ArrayList<>();
        owed.forEach((order, total) -> {
            long paid = captured.getOrDefault(order, 0L);
            if (paid != total) {
                wrong.add("order %s is confirmed at %d but %d was captured".formatted(order, total, paid));
            }
        });
        captured.keySet().stream()
                .filter(order -> !owed.containsKey(order))
                .forEach(order ->
                        wrong.add("order %s owes nothing but %d was kept".formatted(order, captured.get(order))));
        return wrong;
    }

    private static Map<String, Long> owed(Snapshot snapshot) {
        Set<String> cancelled = snapshot.cancelled();
        Map<String, Long> owed = snapshot.events("OrderConfirmed").stream()
                .filter(event -> !cancelled.contains(orderOf(event)))
                .collect(Collectors.toMap(MoneyMatches::orderOf, MoneyMatches::totalOf, Long::sum));
        snapshot.refundsTold().forEach((order, back) -> owed.computeIfPresent(order, (_, total) -> total - back));
        owed.values().removeIf(amount -> amount == 0);
        return owed;
    }

    private static Map<String, Long> sums(List<Row> entries) {
        return entries.stream()
                .collect(Collectors.toMap(row -> row.text("orderId"), row -> row.number("amount"), Long::sum));
    }

    private static String orderOf(Row event) {
        return event.pk().substring("O#".length());
    }

    private static long totalOf(Row event) {
        return Row.json(event.text("data")).at("/total/amount").asLong();
    }
}
