package dev.souk.invariants;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Rows of tables, written short: texts may have single quotes for double ones. */
final class Rows {
    private static final Map<String, String> STEPS =
            Map.of("AUTHORIZATION", "authorize", "CAPTURE", "capture", "VOID", "void", "REFUND", "refund");

    private Rows() {}

    /** An approved entry of the provider's ledger. */
    static Row ledger(String order, String kind, long amount) {
        return ledger(order, kind, 1, amount);
    }

    /** The same for one of several authorisations, from 1. */
    static Row ledger(String order, String kind, int round, long amount) {
        return row(
                "K#" + order + ":" + STEPS.get(kind) + (round == 1 ? "" : ":" + round),
                "K",
                Map.of("orderId", order, "kind", kind, "outcome", "APPROVED"),
                Map.of("amount", amount));
    }

    /** An entry of our own journal that moves an amount. */
    static Row journal(String order, int number, String from, String to, long amount) {
        return journal(
                order,
                number,
                "[{'account':'%s','amount':%d},{'account':'%s','amount':%d}]".formatted(from, -amount, to, amount));
    }

    static Row journal(String order, int number, String postings) {
        return row("P#" + order, "J#%010d".formatted(number), Map.of("postings", postings), Map.of());
    }

    static Row row(String pk, String sk, Map<String, String> texts, Map<String, Long> numbers) {
        var item = new ObjectMapper().createObjectNode();
        item.putObject("pk").put("S", pk);
        item.putObject("sk").put("S", sk);
        texts.forEach((name, text) -> item.putObject(name).put("S", text.replace('\'', '"')));
        numbers.forEach((name, number) -> item.putObject(name).put("N", Long.toString(number)));
        return Row.of(item);
    }
}
