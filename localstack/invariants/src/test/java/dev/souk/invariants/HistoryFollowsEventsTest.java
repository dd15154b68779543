package dev.souk.invariants;

import static dev.souk.invariants.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A confirmed order of a guest who turned out to be Ada, listed for both, and each change that makes it wrong. */
class HistoryFollowsEventsTest {
    private static final String NOON = "2026-03-01T12:00:00Z";

    /** 9,999,999,999,999 less the milliseconds of noon. */
    private static final String PLACE = "8227633599999#o1";

    private final List<Row> orders = new ArrayList<>(List.of(
            event(1, "OrderPlaced"),
            event(2, "CheckoutNeedsAttention"),
            event(3, "OrderConfirmed"),
            listed("C#guest:eve", "O#", "CONFIRMED"),
            listed("C#guest:eve", "S#CONFIRMED#", "CONFIRMED"),
            listed("C#ada", "O#", "CONFIRMED"),
            listed("C#ada", "S#CONFIRMED#", "CONFIRMED"),
            row("C#guest:eve", "LINK", Map.of("customer", "ada"), Map.of())));

    @Test
    void holds_for_what_the_projection_makes() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void notices_a_gap_and_a_version_that_is_not_its_place() {
        orders.remove(1);
        assertThat(violations()).first().asString().startsWith("order o1: expected event 2, got E#0000000003");
        Map<String, String> first = new HashMap<>(orders.getFirst().attributes());
        first.put("version", "2");
        orders.set(0, new Row(first));
        assertThat(violations())
                .first()
                .asString()
                .isEqualTo("order o1: expected event 1, got E#0000000001 of version 2");
    }

    @Test
    void notices_events_that_cannot_follow_each_other() {
        orders.add(event(4, "OrderRejected"));
        assertThat(violations()).first().isEqualTo("order o1: OrderRejected cannot follow on CONFIRMED");
        orders.set(8, event(4, "OrderPlaced"));
        assertThat(violations()).first().isEqualTo("order o1: OrderPlaced cannot follow on CONFIRMED");
        orders.set(8, event(4, "OrderCancelled"));
        assertThat(violations()).contains("order o1: not listed at C#guest:eve S#CANCELLED#" + PLACE);
    }

    @Test
    void notices_a_row_that_is_missing_stale_or_wrong() {
        orders.remove(5);
        assertThat(violations()).containsExactly("order o1: not listed at C#ada O#" + PLACE);
        orders.add(listed("C#ada", "O#", "PENDING"));
        assertThat(violations()).containsExactly("order o1: status is shown as 'PENDING', its events say 'CONFIRMED'");
    }

    @Test
    void notices_a_row_that_no_order_accounts_for() {
        orders.add(listed("C#ada", "S#PENDING#", "PENDING"));
        assertThat(violations())
                .containsExactly("C#ada S#PENDING#%s: listed, but no order is to be listed there".formatted(PLACE));
        orders.removeIf(row -> row.pk().equals("O#o1"));
        assertThat(violations()).hasSize(5);
    }

    private List<String> violations() {
        return new HistoryFollowsEvents()
                .violations(new Snapshot(
                        orders, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Row event(int version, String type) {
        return row(
                "O#o1",
                "E#%010d".formatted(version),
                Map.of(
                        "type",
                        type,
                        "occurredAt",
                        NOON,
                        "metadata",
                        "{'aggregateVersion':%d}".formatted(version),
                        "data",
                        "{'customerId':'guest:eve','orderNumber':'SK-1','total':{'amount':500,'currency':'EUR'},"
                                + "'lines':[{'quantity':2},{'quantity':1}]}"),
                Map.of("version", (long) version));
    }

    private static Row listed(String history, String listing, String status) {
        return row(
                history,
                listing + PLACE,
                Map.of(
                        "orderId", "o1",
                        "status", status,
                        "number", "SK-1",
                        "currency", "EUR",
                        "placedAt", NOON),
                Map.of("amount", 500L, "items", 3L, "version", 3L));
    }
}
