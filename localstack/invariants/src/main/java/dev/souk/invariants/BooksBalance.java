package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** I1, our side of it: the double-entry journal balances, keeps nothing in between, and has at the provider what the provider has. */
final class BooksBalance implements Invariant {
    private static final String CLEARING = "clearing:";
    private static final String PROVIDER = "provider";

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String promise() {
        return "each journal entry sums to zero, clearing accounts end at zero, and our books agree with the provider's";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> clearing = new HashMap<>();
        Map<String, Long> booked = new HashMap<>();
        for (Row entry : snapshot.journal()) {
            String order = entry.pk().substring("P#".length());
            long sum = 0;
            for (JsonNode posting : Row.json(entry.text("postings"))) {
                long amount = posting.path("amount").asLong();
                String account = posting.path("account").asText();
                sum += amount;
                if (account.startsWith(CLEARING)) {
                    clearing.merge(account, amount, Long::sum);
                } else if (account.equals(PROVIDER)) {
                    booked.merge(order, amount, Long::sum);
                }
            }
            if (sum != 0) {
                wrong.add("entry %s of order %s sums to %d".formatted(entry.sk(), order, sum));
            }
        }
        clearing.forEach((account, rest) -> {
            if (rest != 0) {
                wrong.add("%s keeps %d".formatted(account, rest));
            }
        });
        wrong.addAll(differences(booked, kept(snapshot)));
        return wrong;
    }

    private static List<String> differences(Map<String, Long> booked, Map<String, Long> kept) {
        List<String> wrong = new ArrayList<>();
        var orders = new TreeSet<>(booked.keySet());
        orders.addAll(kept.keySet());
        for (String order : orders) {
            long ours = booked.getOrDefault(order, 0L);
            long theirs = kept.getOrDefault(order, 0L);
            if (ours != theirs) {
                wrong.add("the provider keeps %d of order %s, our books say %d".formatted(theirs, order, ours));
            }
        }
        return wrong;
    }

    private static Map<String, Long> kept(Snapshot snapshot) {
        Map<String, Long> kept = new HashMap<>();
        snapshot.approved("CAPTURE").forEach(row -> kept.merge(row.text("orderId"), row.number("amount"), Long::sum));
        snapshot.approved("REFUND").forEach(row -> kept.merge(row.text("orderId"), -row.number("amount"), Long::sum));
        return kept;
    }
}
