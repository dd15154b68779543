package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * I8: an order's events are numbered 1 to n without gaps and follow each other as an order's can; and every history lists each
 * order once by time and once by status, as its events add up, and nothing else.
 */
final class HistoryFollowsEvents implements Invariant {
    private static final String PENDING = "PENDING";
    private static final String CONFIRMED = "CONFIRMED";

    /** What an event makes of an order, by what the order was: a pair that is not here cannot be. */
    private static final Map<String, Map<String, String>> TRANSITIONS = Map.of(
            "OrderPlaced", Map.of("", PENDING),
            "OrderConfirmed", Map.of(PENDING, CONFIRMED),
            "OrderRejected", Map.of(PENDING, "REJECTED"),
            "OrderCancelled", Map.of(PENDING, "CANCELLED", CONFIRMED, "CANCELLED"),
            "OrderRefunded", Map.of(CONFIRMED, "REFUNDED"));

    /** Later orders sort first. */
    private static final long END_OF_TIME = 9_999_999_999_999L;

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String promise() {
        return "orders are their events, numbered without gaps, and the histories list what these add up to";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> links = snapshot.links();
        Map<String, Row> listed = new TreeMap<>();
        snapshot.histories().forEach(row -> listed.put(row.pk() + " " + row.sk(), row));
        snapshot.orderEvents().stream()
                .collect(Collectors.groupingBy(Row::pk, TreeMap::new, Collectors.toCollection(ArrayList::new)))
                .forEach((pk, events) -> {
                    String order = pk.substring("O#".length());
                    events.sort(Comparator.comparing(Row::sk));
                    String status = fold(order, events, wrong);
                    String owner = data(events).path("customerId").asText();
                    rowsOf(order, owner, status, events, listed, wrong);
                    if (links.containsKey(owner)) {
                        rowsOf(order, links.getOrDefault(owner, ""), status, events, listed, wrong);
                    }
                });
        listed.keySet().forEach(row -> wrong.add("%s: listed, but no order is to be listed there".formatted(row)));
        return wrong;
    }

    /** What the events make of an order, and what is wrong with their sequence. */
    private static String fold(String order, List<Row> events, List<String> wrong) {
        String status = "";
        for (int index = 0; index < events.size(); index++) {
            Row event = events.get(index);
            String type = event.text("type");
            long version = index + 1L;
            if (!event.sk().equals("E#%010d".formatted(version))
                    || event.number("version") != version
                    || Row.json(event.text("metadata")).path("aggregateVersion").asLong() != version) {
                wrong.add("order %s: expected event %d, got %s of version %d"
                        .formatted(order, version, event.sk(), event.number("version")));
            }
            boolean tellsOnly = type.equals("CheckoutNeedsAttention") && !status.isEmpty();
            String next = tellsOnly
                    ? status
                    : TRANSITIONS.getOrDefault(type, Map.of()).getOrDefault(status, "");
            if (next.isEmpty()) {
                wrong.add("order %s: %s cannot follow on %s".formatted(order, type, status));
                next = status;
            }
            status = next;
        }
        return status;
    }

    /** Takes the rows of an order out of those that are listed, and says what is wrong with them. */
    private static void rowsOf(
            String order,
            String customer,
            String status,
            List<Row> events,
            Map<String, Row> listed,
            List<String> wrong) {
        long placed = Instant.parse(events.getFirst().text("occurredAt")).toEpochMilli();
        String place = "%013d#%s".formatted(END_OF_TIME - placed, order);
        Map<String, String> expected = expected(order, status, events);
        for (String listing : List.of("O#", "S#" + status + "#")) {
            String row = "C#" + customer + " " + listing + place;
            Row found = listed.remove(row);
            if (found == null) {
                wrong.add("order %s: not listed at %s".formatted(order, row));
                continue;
            }
            expected.forEach((name, value) -> {
                String shown = found.text(name);
                if (!shown.equals(value)) {
                    wrong.add(
                            "order %s: %s is shown as '%s', its events say '%s'".formatted(order, name, shown, value));
                }
            });
        }
    }

    private static Map<String, String> expected(String order, String status, List<Row> events) {
        JsonNode placed = data(events);
        long units = 0;
        for (JsonNode line : placed.path("lines")) {
            units += line.path("quantity").asLong();
        }
        Map<String, String> expected = new HashMap<>();
        expected.put("orderId", order);
        expected.put("status", status);
        expected.put("amount", placed.at("/total/amount").asText());
        expected.put("currency", placed.at("/total/currency").asText());
        expected.put("items", Long.toString(units));
        expected.put("placedAt", events.getFirst().text("occurredAt"));
        expected.put("version", Integer.toString(events.size()));
        // The first orders were placed without a number; which one they are shown with, events do not say.
        if (placed.has("orderNumber")) {
            expected.put("number", placed.path("orderNumber").asText());
        }
        return expected;
    }

    private static JsonNode data(List<Row> events) {
        return Row.json(events.getFirst().text("data"));
    }
}
