package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything a check may look at: the tables as they are, what their streams say was written, and what the bus carried
 * where to.
 *
 * @param orders rows of the orders table
 * @param inventory rows of the inventory table
 * @param catalog rows of the catalog table
 * @param payments rows of the payments table: our own books
 * @param provider rows of the payment provider's own ledger, which no function of the orders or stock side writes
 * @param committedEvents ids of the facts that committed writes carried, from the tables' streams
 * @param carried events that the bus accepted, with their deliveries
 * @param deadLetters bodies of the messages in dead-letter queues
 */
public record Snapshot(
        List<Row> orders,
        List<Row> inventory,
        List<Row> catalog,
        List<Row> payments,
        List<Row> provider,
        List<CommittedEvent> committedEvents,
        List<CarriedEvent> carried,
        List<String> deadLetters) {

    /** A fact as a committed write carried it. */
    public record CommittedEvent(String eventId, String detailType) {

        /**
         * The facts that a change was the first to carry.
         *
         * @param change the part {@code dynamodb} of a stream record
         */
        public static List<CommittedEvent> carriedBy(JsonNode change) {
            String facts = change.path("NewImage").path("events").path("S").asText("");
            if (facts.isEmpty()
                    || facts.equals(
                            change.path("OldImage").path("events").path("S").asText(""))) {
                return List.of();
            }
            List<CommittedEvent> events = new ArrayList<>();
            for (JsonNode entry : Row.json(facts)) {
                events.add(new CommittedEvent(
                        entry.at("/detail/metadata/eventId").asText(),
                        entry.path("detailType").asText()));
            }
            return events;
        }
    }

    /**
     * An event that the bus accepted.
     *
     * @param orderId the order that it speaks of, empty when it speaks of none
     * @param amount the money that it speaks of in minor units, 0 when it speaks of none
     * @param undelivered the rules that have not delivered it, with what became of it there
     */
    public record CarriedEvent(
            String eventId, String detailType, String orderId, long amount, List<String> undelivered) {
        public CarriedEvent {
            undelivered = List.copyOf(undelivered);
        }

        /** @param carried {@code {"event": …, "deliveries": [{"rule", "outcome", …}, …]}} */
        public static CarriedEvent of(JsonNode carried) {
            JsonNode event = carried.path("event");
            List<String> undelivered = new ArrayList<>();
            for (JsonNode delivery : carried.path("deliveries")) {
                String outcome = delivery.path("outcome").asText();
                if (!outcome.equals("DELIVERED")) {
                    undelivered.add("%s: %s".formatted(delivery.path("rule").asText(), outcome));
                }
            }
            return new CarriedEvent(
                    event.at("/detail/metadata/eventId").asText(),
                    event.path("detail-type").asText(),
                    event.at("/detail/data/orderId").asText(),
                    event.at("/detail/data/amount/amount").asLong(),
                    undelivered);
        }
    }

    /** Orders by their first event. */
    List<Row> placed() {
        return events("OrderPlaced");
    }

    List<Row> events(String type) {
        return matching(orderEvents(), row -> row.text("type").equals(type));
    }

    /** The events of all orders. */
    List<Row> orderEvents() {
        return matching(orders, row -> row.sk().startsWith("E#"));
    }

    /** The rows of all customers' order histories. */
    List<Row> histories() {
        return matching(
                orders,
                row -> row.pk().startsWith("C#")
                        && (row.sk().startsWith("O#") || row.sk().startsWith("S#")));
    }

    /** Customers by the guests that they turned out to be. */
    Map<String, String> links() {
        return matching(orders, row -> row.sk().equals("LINK")).stream()
                .collect(Collectors.toMap(row -> row.pk().substring("C#".length()), row -> row.text("customer")));
    }

    /** Ids of the orders that were cancelled, confirmed before or not. */
    Set<String> cancelled() {
        return events("OrderCancelled").stream()
                .map(row -> row.pk().substring("O#".length()))
                .collect(Collectors.toSet());
    }

    /** What the bus was told that each order's customer got back, in minor units; each fact once. */
    Map<String, Long> refundsTold() {
        Map<String, Long> told = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (CarriedEvent event : carried) {
            if (event.detailType().equals("RefundSucceeded") && seen.add(event.eventId())) {
                told.merge(event.orderId(), event.amount(), Long::sum);
            }
        }
        return told;
    }

    List<Row> reservations(String state) {
        return matching(
                inventory, row -> row.pk().startsWith("R#") && row.text("state").equals(state));
    }

    List<Row> stock() {
        return matching(inventory, row -> row.pk().startsWith("S#") && row.sk().startsWith("L#"));
    }

    List<Row> promotions() {
        return matching(catalog, row -> row.pk().startsWith("PR#") && row.sk().equals("P"));
    }

    /** How many orders of one customer hold a coupon. */
    List<Row> couponCustomers() {
        return matching(catalog, row -> row.pk().startsWith("PR#") && row.sk().startsWith("C#"));
    }

    List<Row> redemptions(String state) {
        return matching(
                catalog,
                row -> row.pk().startsWith("RD#") && row.text("redemptionState").equals(state));
    }

    /** Entries of a product's stock journal. */
    List<Row> movements(String sku) {
        return matching(
                inventory, row -> row.pk().equals("S#" + sku) && row.sk().startsWith("M#"));
    }

    /** Entries of our own double-entry journal. */
    List<Row> journal() {
        return matching(payments, row -> row.pk().startsWith("P#") && row.sk().startsWith("J#"));
    }

    /** Approved entries of the provider's ledger. */
    List<Row> approved(String kind) {
        return matching(
                provider,
                row -> row.text("kind").equals(kind) && row.text("outcome").equals("APPROVED"));
    }

    private static List<Row> matching(List<Row> rows, Predicate<Row> wanted) {
        return rows.stream().filter(wanted).toList();
    }
}
