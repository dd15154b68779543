package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** I13: what an order costs follows from its own lines, discounts, shipping and tax. */
final class PricesAddUp implements Invariant {
    @Override
    public String id() {
        return "I13";
    }

    @Override
    public String promise() {
        return "every order's total is its lines less discounts plus shipping and tax";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        for (Row event : snapshot.placed()) {
            JsonNode order = Row.json(event.text("data"));
            long expected = expected(order);
            if (expected != amount(order, "total")) {
                wrong.add("order %s costs %d but its parts make %d"
                        .formatted(event.pk().substring("O#".length()), amount(order, "total"), expected));
            }
        }
        return wrong;
    }

    private static long expected(JsonNode order) {
        long sum = amount(order, "shipping");
        for (JsonNode line : order.path("lines")) {
            sum = Math.addExact(
                    sum,
                    Math.multiplyExact(
                            amount(line, "unitPrice"), line.path("quantity").asLong()));
        }
        for (JsonNode discount : order.path("discounts")) {
            sum = Math.subtractExact(sum, amount(discount, "amount"));
        }
        return order.path("taxInclusive").asBoolean(true) ? sum : Math.addExact(sum, amount(order, "tax"));
    }

    private static long amount(JsonNode node, String money) {
        return node.path(money).path("amount").asLong(0);
    }
}
