package dev.souk.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I7: every accepted order is confirmed, rejected or cancelled, none is rejected and something else, and none is gone. */
final class EveryOrderEnds implements Invariant {
    private final List<String> acceptedByClients;

    /** @param acceptedByClients ids of orders that clients were told were accepted */
    EveryOrderEnds(List<String> acceptedByClients) {
        this.acceptedByClients = List.copyOf(acceptedByClients);
    }

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String promise() {
        return "every accepted order reached one end";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Set<String> placed = ids(snapshot.placed());
        Set<String> confirmed = ids(snapshot.events("OrderConfirmed"));
        Set<String> rejected = ids(snapshot.events("OrderRejected"));
        Set<String> cancelled = snapshot.cancelled();
        List<String> wrong = new ArrayList<>();
        report(wrong, acceptedByClients.stream(), order -> !placed.contains(order), "was accepted but is nowhere");
        report(
                wrong,
                placed.stream(),
                order -> !confirmed.contains(order) && !rejected.contains(order) && !cancelled.contains(order),
                "has no outcome");
        report(wrong, confirmed.stream(), rejected::contains, "is both confirmed and rejected");
        report(wrong, cancelled.stream(), rejected::contains, "is both cancelled and rejected");
        report(
                wrong,
                Stream.of(confirmed, rejected, cancelled).flatMap(Set::stream),
                order -> !placed.contains(order),
                "has an outcome but was never placed");
        return wrong;
    }

    private static void report(List<String> wrong, Stream<String> orders, Predicate<String> broken, String what) {
        orders.filter(broken).forEach(order -> wrong.add("order %s %s".formatted(order, what)));
    }

    private static Set<String> ids(List<Row> events) {
        return events.stream().map(row -> row.pk().substring("O#".length())).collect(Collectors.toSet());
    }
}
