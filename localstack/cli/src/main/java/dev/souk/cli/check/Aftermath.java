package dev.souk.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Quiescence;
import dev.souk.cli.Stack;
import dev.souk.cli.check.Buyer.Purchase;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Finding;
import dev.souk.invariants.Invariants;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what clients were told against the provider's books and against the stack's own promises. */
final class Aftermath {
    private static final String SCHEDULES = "/_souk/schedules";

    private final Stack stack;

    Aftermath(Stack stack) {
        this.stack = stack;
    }

    /** Lets everything that runs by the clock run once, so that what was left behind is taken up. */
    void reconcile() {
        Edge edge = stack.edge();
        new Quiescence(edge).await();
        for (JsonNode schedule : edge.get(SCHEDULES).path("schedules")) {
            edge.post(SCHEDULES + "/" + schedule.path("name").asText(), Edge.object());
        }
        new Quiescence(edge).await();
    }

    /** @param before orders of others, which the provider's books have as well */
    void judge(Verdict verdict, List<Purchase> told, Set<String> before) {
        var buyer = new Buyer(stack.shop());
        List<Purchase> now = told.stream().map(buyer::now).toList();
        Charges charges = Charges.of(stack);
        now.forEach(purchase -> charges.judge(verdict, purchase));
        now.stream()
                .filter(purchase -> purchase.outcome().status().equals("PENDING"))
                .forEach(purchase -> verdict.violated("order %s has not ended".formatted(purchase.orderId())));
        Set<String> known = now.stream().map(Purchase::orderId).collect(Collectors.toSet());
        charges.orders().stream()
                .filter(order -> !known.contains(order) && !before.contains(order))
                .forEach(order -> verdict.violated("money of order %s moved, no client knows of it".formatted(order)));
        invariants(verdict, List.copyOf(known));
        long confirmed = now.stream().filter(Purchase::isConfirmed).count();
        long charged = known.stream()
                .mapToLong(order -> charges.captures(order).size())
                .sum();
        verdict.saw("%d orders, %d confirmed, %d charges".formatted(known.size(), confirmed, charged));
    }

    private void invariants(Verdict verdict, List<String> accepted) {
        for (Finding finding :
                Invariants.check(StackSnapshot.take(stack.edge(), stack.state().stage()), accepted)) {
            finding.violations().forEach(violation -> verdict.violated("%s %s".formatted(finding.id(), violation)));
        }
    }
}
