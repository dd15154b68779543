package dev.souk.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I2: the provider holds at most one capture per order, gives back no more than it took, and leaves no hold open. All
 * but one of an order's authorisations were let go, which is what the provider does with those that have expired.
 */
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
        return Stream.of(capturedTwice(snapshot), refundedTooMuch(snapshot), leftOpen(snapshot), heldTwice(snapshot))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> capturedTwice(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        byOrder(snapshot, "CAPTURE").forEach((order, captures) -> {
            if (captures.size() > 1) {
                wrong.add("order %s was captured %d times".formatted(order, captures.size()));
            }
        });
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

    private static List<String> leftOpen(Snapshot snapshot) {
        Set<String> settled = rounds(snapshot, "CAPTURE", "VOID");
        return snapshot.approved("AUTHORIZATION").stream()
                .filter(row -> !settled.contains(round(row)))
                .map(row -> "the authorisation of order %s was left open".formatted(row.text("orderId")))
                .toList();
    }

    private static List<String> heldTwice(Snapshot snapshot) {
        Set<String> released = rounds(snapshot, "VOID");
        List<String> wrong = new ArrayList<>();
        byOrder(snapshot, "AUTHORIZATION").forEach((order, holds) -> {
            long kept =
                    holds.stream().filter(row -> !released.contains(round(row))).count();
            if (kept > 1) {
                wrong.add("order %s was authorised %d times at once".formatted(order, kept));
            }
        });
        return wrong;
    }

    private static Map<String, List<Row>> byOrder(Snapshot snapshot, String kind) {
        return snapshot.approved(kind).stream().collect(Collectors.groupingBy(row -> row.text("orderId")));
    }

    private static Set<String> rounds(Snapshot snapshot, String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> snapshot.approved(kind).stream())
                .map(ChargedOnce::round)
                .collect(Collectors.toSet());
    }

    /** Which of an order's authorisations a row is about: its key without the step. */
    private static String round(Row row) {
        return row.pk().replaceFirst(":[a-z]+", "");
    }
}
