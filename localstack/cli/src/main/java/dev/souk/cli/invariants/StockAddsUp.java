package dev.souk.cli.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I3: every unit received is on the shelf, held for an order, or sold. */
final class StockAddsUp implements Invariant {
    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String promise() {
        return "available + held + sold = received, per product, none negative";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Map<String, Long> held = units(snapshot.reservations("HELD"));
        Map<String, Long> sold = units(snapshot.reservations("COMMITTED"));
        Map<String, Long> journal = received(snapshot);
        List<String> wrong = new ArrayList<>();
        for (Row stock : snapshot.stock()) {
            String sku = stock.pk().substring("S#".length());
            long available = stock.number("available");
            long received = stock.number("received");
            long explained = available + held.getOrDefault(sku, 0L) + sold.getOrDefault(sku, 0L);
            if (available < 0 || explained != received || received != journal.getOrDefault(sku, 0L)) {
                wrong.add("%s: %d available + %d held + %d sold, but %d received and %d in the journal"
                        .formatted(
                                sku,
                                available,
                                held.getOrDefault(sku, 0L),
                                sold.getOrDefault(sku, 0L),
                                received,
                                journal.getOrDefault(sku, 0L)));
            }
        }
        return wrong;
    }

    static Map<String, Long> units(List<Row> reservations) {
        Map<String, Long> units = new HashMap<>();
        for (Row reservation : reservations) {
            for (JsonNode line : Edge.parse(reservation.text("lines"))) {
                units.merge(line.path("sku").asText(), line.path("quantity").asLong(), Long::sum);
            }
        }
        return units;
    }

    private static Map<String, Long> received(Snapshot snapshot) {
        Map<String, Long> units = new HashMap<>();
        snapshot.inventory().stream()
                .filter(row -> row.pk().startsWith("S#") && row.sk().startsWith("M#"))
                .forEach(row -> units.merge(row.pk().substring("S#".length()), row.number("quantity"), Long::sum));
        return units;
    }
}
