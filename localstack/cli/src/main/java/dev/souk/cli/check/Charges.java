package dev.souk.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Stack;
import dev.souk.cli.check.Buyer.Purchase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The payment provider's books, which no part of the shop but its adapter reads or writes: what was done with the money
 * of each order, amounts in minor units.
 */
final class Charges {
    private final Map<String, Map<String, List<Long>>> approved = new HashMap<>();

    private Charges() {}

    static Charges of(Stack stack) {
        ObjectNode scan = Edge.object()
                .put(
                        "TableName",
                        "souk-%s-simulated-provider".formatted(stack.state().stage()))
                .put("ConsistentRead", true);
        return of(stack.edge().all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey"));
    }

    /** @param entries items of the provider's ledger, in DynamoDB's JSON */
    static Charges of(List<JsonNode> entries) {
        var charges = new Charges();
        for (JsonNode entry : entries) {
            if (entry.at("/outcome/S").asText().equals("APPROVED")) {
                charges.approved
                        .computeIfAbsent(entry.at("/orderId/S").asText(), _ -> new HashMap<>())
                        .computeIfAbsent(entry.at("/kind/S").asText(), _ -> new ArrayList<>())
                        .add(entry.at("/amount/N").asLong());
            }
        }
        return charges;
    }

    /** Ids of all orders whose payer's money was ever held or taken. */
    Set<String> orders() {
        return Set.copyOf(approved.keySet());
    }

    /** Every capture of an order. */
    List<Long> captures(String orderId) {
        return amounts(orderId, "CAPTURE");
    }

    /** Captured less refunded. */
    private long kept(String orderId) {
        return sum(captures(orderId)) - sum(amounts(orderId, "REFUND"));
    }

    /** Whether money is held for an order that was neither taken nor let go. */
    private boolean isHeld(String orderId) {
        return !amounts(orderId, "AUTHORIZATION").isEmpty()
                && captures(orderId).isEmpty()
                && amounts(orderId, "VOID").isEmpty();
    }

    /** A confirmed order is paid once and in full; of any other nothing is taken or held. */
    void judge(Verdict verdict, Purchase purchase) {
        String order = purchase.orderId();
        if (purchase.isConfirmed()) {
            long total = purchase.outcome().total();
            if (!captures(order).equals(List.of(total))) {
                verdict.violated("order %s costs %d, taken was %s".formatted(order, total, captures(order)));
            }
        } else if (kept(order) != 0 || isHeld(order)) {
            verdict.violated("order %s is %s, yet money is held or taken".formatted(order, purchase.told()));
        }
    }

    private List<Long> amounts(String orderId, String kind) {
        return approved.getOrDefault(orderId, Map.of()).getOrDefault(kind, List.of());
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
