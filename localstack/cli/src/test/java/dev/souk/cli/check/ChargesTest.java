package dev.souk.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.check.Buyer.Purchase;
import dev.souk.cli.load.OrderJourney.Outcome;
import dev.souk.cli.load.OrderJourney.Quoted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONFIRMED | AUTHORIZATION 500, CAPTURE 500              |
            CONFIRMED | AUTHORIZATION 500                           | order o1 costs 500, taken was []
            CONFIRMED | AUTHORIZATION 500, CAPTURE 500, CAPTURE 500 | order o1 costs 500, taken was [500, 500]
            CONFIRMED | AUTHORIZATION 500, CAPTURE 400              | order o1 costs 500, taken was [400]
            REJECTED  |                                             |
            REJECTED  | AUTHORIZATION 500, VOID 500                 |
            REJECTED  | AUTHORIZATION 500, CAPTURE 500, REFUND 500  |
            REJECTED  | AUTHORIZATION 500                           | order o1 is REJECTED, yet money is held or taken
            REJECTED  | AUTHORIZATION 500, CAPTURE 500              | order o1 is REJECTED, yet money is held or taken
            PENDING   | CAPTURE 500, REFUND 499                     | order o1 is PENDING, yet money is held or taken
            """)
    void an_order_is_paid_once_or_not_at_all(String status, String entries, String violation) {
        var verdict = new Verdict("a test");
        var outcome = new Outcome("o1", status, "", 500, 0, 0);
        var purchase = new Purchase(new Quoted("token", "cart", "quote", 500, List.of()), "key", outcome);

        Charges.of(ledger(entries)).judge(verdict, purchase);

        assertThat(verdict.violations()).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    private static List<JsonNode> ledger(String entries) {
        return entries == null
                ? List.of()
                : Arrays.stream(entries.split(", "))
                        .map(entry -> entry.split(" "))
                        .map(entry -> entry(entry[0], entry[1]))
                        .toList();
    }

    private static JsonNode entry(String kind, String amount) {
        var entry = Edge.object();
        entry.putObject("kind").put("S", kind);
        entry.putObject("outcome").put("S", "APPROVED");
        entry.putObject("orderId").put("S", "o1");
        entry.putObject("amount").put("N", amount);
        return entry;
    }
}
