package dev.souk.invariants;

import static dev.souk.invariants.Rows.journal;
import static dev.souk.invariants.Rows.ledger;
import static dev.souk.invariants.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.invariants.Snapshot.CarriedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One sound stack, and for each invariant the smallest change that breaks it: a check that cannot fail is no check. */
class InvariantsTest {
    private static final String NOON = "2026-03-01T12:00:00Z";
    private static final String DATA =
            "{'total':{'amount':500,'currency':'EUR'},'shipping':{'amount':120},'discounts':[{'amount':{'amount':20}}],"
                    + "'coupons':['CHEESE'],"
                    + "'lines':[{'sku':'rice','quantity':2,'unitPrice':{'amount':200}}]}";

    private List<Row> orders = List.of(
            order("o1", 1, "OrderPlaced"),
            order("o1", 2, "OrderConfirmed"),
            order("o2", 1, "OrderPlaced"),
            order("o2", 2, "OrderRejected"));
    private List<Row> inventory = List.of(
            stock(8, 10),
            movement(1, "RECEIPT", 10, 10, 0),
            movement(2, "RESERVATION", 2, 0, 2),
            movement(3, "SALE", 2, -2, -2),
            row("R#o1", "R", Map.of("state", "COMMITTED", "lines", "[{'sku':'rice','quantity':2}]"), Map.of()),
            row("R#o2", "R", Map.of("state", "RELEASED", "lines", "[{'sku':'rice','quantity':2}]"), Map.of()));
    private List<Row> catalog = List.of(
            row("PR#CHEESE", "P", Map.of("rule", "{'limitTotal':1}"), Map.of("redeemed", 1L)),
            row("PR#CHEESE", "C#ada", Map.of(), Map.of("redeemed", 1L)),
            row("RD#o1", "R", Map.of("redemptionState", "REDEEMED", "codes", "CHEESE"), Map.of()),
            row("RD#o2", "R", Map.of("redemptionState", "RELEASED", "codes", "CHEESE"), Map.of()));
    private List<Row> payments =
            List.of(journal("o1", 1, "customer", "clearing:o1", 500), journal("o1", 2, "clearing:o1", "provider", 500));
    private List<Row> provider = List.of(
            ledger("o1", "AUTHORIZATION", 500),
            ledger("o1", "CAPTURE", 500),
            ledger("o2", "AUTHORIZATION", 500),
            ledger("o2", "VOID", 500));
    private List<Snapshot.CommittedEvent> committed = List.of(new Snapshot.CommittedEvent("e1", "OrderPlaced"));
    private List<CarriedEvent> carried = List.of(carried("e1", "DELIVERED"));
    private List<String> deadLetters = List.of();
    private List<String> accepted = List.of("o1", "o2");

    @Test
    void hold_for_a_sound_stack() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void notice_money_that_was_not_captured_or_captured_for_nothing() {
        provider = List.of(ledger("o1", "AUTHORIZATION", 500), ledger("o1", "CAPTURE", 499));
        assertThat(broken()).containsExactly("I1");
        provider = List.of(
                ledger("o1", "AUTHORIZATION", 500),
                ledger("o1", "CAPTURE", 500),
                ledger("o2", "AUTHORIZATION", 500),
                ledger("o2", "CAPTURE", 500));
        assertThat(broken()).containsExactly("I1");
    }

    @Test
    void notice_a_second_capture_and_an_authorisation_left_open() {
        provider =
                List.of(ledger("o1", "AUTHORIZATION", 500), ledger("o1", "CAPTURE", 250), ledger("o1", "CAPTURE", 250));
        assertThat(broken()).containsExactly("I2");
        provider = List.of(
                ledger("o1", "AUTHORIZATION", 500), ledger("o1", "CAPTURE", 500), ledger("o2", "AUTHORIZATION", 500));
        assertThat(broken()).containsExactly("I2");
    }

    @Test
    void notice_a_unit_that_nobody_can_explain() {
        List<Row> sound = inventory;
        inventory = replaced(0, stock(9, 10));
        assertThat(broken()).containsExactly("I3");
        inventory = replaced(0, stock(9, 11));
        assertThat(broken()).containsExactly("I3");
        inventory = sound;
        inventory = replaced(3, movement(3, "SALE", 2, -2, 0));
        assertThat(broken()).containsExactly("I3");
    }

    @Test
    void notice_an_order_confirmed_without_its_stock() {
        inventory = List.of(stock(10, 10), inventory.get(1));
        assertThat(broken()).containsExactly("I4");
    }

    @Test
    void notice_units_that_stay_sold_though_their_order_was_cancelled() {
        orders = Stream.concat(orders.stream(), Stream.of(order("o1", 3, "OrderCancelled")))
                .toList();
        assertThat(broken()).containsExactly("I1", "I4", "I16");
    }

    @Test
    void notice_an_event_lost_invented_undelivered_or_dead() {
        carried = List.of();
        assertThat(broken()).containsExactly("I5");
        carried = List.of(carried("e1", "DELIVERED"), carried("e2", "DELIVERED"));
        assertThat(broken()).containsExactly("I5");
        carried = List.of(carried("e1", "DROPPED"));
        assertThat(broken()).containsExactly("I5");
        carried = List.of(carried("e1", "DELIVERED"));
        deadLetters = List.of("{}");
        assertThat(broken()).containsExactly("I5");
    }

    @Test
    void notice_an_order_without_an_end_with_two_or_that_vanished() {
        orders = List.of(orders.get(0), orders.get(1), orders.get(2));
        assertThat(broken()).containsExactly("I7");
        accepted = List.of("o1", "o2", "o3");
        orders = List.of(
                order("o1", 1, "OrderPlaced"),
                order("o1", 2, "OrderConfirmed"),
                order("o2", 1, "OrderPlaced"),
                order("o2", 2, "OrderRejected"));
        assertThat(broken()).containsExactly("I7");
        accepted = List.of();
        orders = List.of(
                order("o1", 1, "OrderPlaced"), order("o1", 2, "OrderConfirmed"), order("o1", 3, "OrderRejected"));
        assertThat(broken()).containsExactly("I7");
    }

    @Test
    void hold_when_a_confirmed_order_was_cancelled_and_everything_came_back() {
        orders = Stream.concat(orders.stream(), Stream.of(order("o1", 3, "OrderCancelled")))
                .toList();
        inventory = List.of(
                stock(10, 10),
                inventory.get(1),
                row("R#o1", "R", Map.of("state", "RELEASED", "lines", "[{'sku':'rice','quantity':2}]"), Map.of()));
        List<Row> paid = provider;
        assertThat(broken()).containsExactly("I1", "I16");
        catalog = List.of(
                row("PR#CHEESE", "P", Map.of("rule", "{'limitTotal':1}"), Map.of("redeemed", 0L)),
                row("PR#CHEESE", "C#ada", Map.of(), Map.of("redeemed", 0L)),
                row("RD#o1", "R", Map.of("redemptionState", "RELEASED", "codes", "CHEESE"), Map.of()));
        assertThat(broken()).containsExactly("I1");
        provider = Stream.concat(paid.stream(), Stream.of(ledger("o1", "REFUND", 500)))
                .toList();
        assertThat(broken()).containsExactly("I1");
        payments = Stream.concat(
                        payments.stream(),
                        Stream.of(
                                journal("o1", 3, "provider", "clearing:o1", 500),
                                journal("o1", 4, "clearing:o1", "customer", 500)))
                .toList();
        assertThat(broken()).isEmpty();
        provider = Stream.concat(paid.stream(), Stream.of(ledger("o1", "REFUND", 501)))
                .toList();
        assertThat(broken()).containsExactly("I1", "I2");
    }

    @Test
    void notice_a_total_that_is_not_the_sum_of_its_parts() {
        Row placed = orders.getFirst();
        orders = new ArrayList<>(orders);
        orders.set(
                0,
                row(
                        placed.pk(),
                        placed.sk(),
                        Map.of("type", "OrderPlaced", "data", DATA.replace("120", "121"), "occurredAt", NOON),
                        Map.of()));
        assertThat(broken()).containsExactly("I13");
    }

    @Test
    void notice_a_coupon_lost_given_twice_or_counted_wrong() {
        List<Row> sound = catalog;
        catalog = List.of(sound.get(0), sound.get(1));
        assertThat(broken()).containsExactly("I16");
        catalog = List.of(
                row("PR#CHEESE", "P", Map.of("rule", "{'limitTotal':1}"), Map.of("redeemed", 2L)),
                sound.get(1),
                sound.get(2));
        assertThat(broken()).containsExactly("I16");
        catalog = List.of(sound.get(0), sound.get(2));
        assertThat(broken()).containsExactly("I16");
        catalog = List.of(
                row("PR#CHEESE", "P", Map.of("rule", "{'limitPerCustomer':0}"), Map.of("redeemed", 1L)),
                sound.get(1),
                sound.get(2));
        assertThat(broken()).containsExactly("I16");
        catalog = new ArrayList<>(sound);
        catalog.set(2, row("RD#o2", "R", Map.of("redemptionState", "REDEEMED", "codes", "CHEESE"), Map.of()));
        assertThat(broken()).containsExactly("I16");
        catalog = new ArrayList<>(sound);
        catalog.add(row("RD#o3", "R", Map.of("redemptionState", "REDEEMED", "codes", "CHEESE"), Map.of()));
        assertThat(broken()).containsExactly("I16");
    }

    private List<String> broken() {
        var snapshot = new Snapshot(orders, inventory, catalog, payments, provider, committed, carried, deadLetters);
        return Invariants.check(snapshot, accepted).stream()
                .filter(finding -> !finding.holds() && !finding.id().equals("I8")) // has a test of its own
                .map(Finding::id)
                .distinct()
                .toList();
    }

    private List<Row> replaced(int index, Row row) {
        var changed = new ArrayList<>(inventory);
        changed.set(index, row);
        return changed;
    }

    private static Row order(String id, int version, String type) {
        return row(
                "O#" + id,
                "E#%010d".formatted(version),
                Map.of("type", type, "data", DATA, "occurredAt", NOON),
                Map.of());
    }

    private static Row stock(long onHand, long received) {
        return row("S#rice", "L#main", Map.of(), Map.of("available", onHand, "onHand", onHand, "received", received));
    }

    private static Row movement(int number, String kind, long quantity, long onHand, long reserved) {
        return row(
                "S#rice",
                "M#t#" + number,
                Map.of("kind", kind),
                Map.of("quantity", quantity, "onHand", onHand, "reserved", reserved));
    }

    private static CarriedEvent carried(String eventId, String outcome) {
        try {
            return CarriedEvent.of(new ObjectMapper().readTree("""
                            {"event":{"detail-type":"OrderPlaced","detail":{"metadata":{"eventId":"%s"}}},
                             "deliveries":[{"rule":"r","outcome":"%s"}]}""".formatted(eventId, outcome)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
