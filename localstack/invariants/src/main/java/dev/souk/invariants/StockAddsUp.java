package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** I3: every unit received is on the shelf, held for an order, or sold, and the journal says the same. */
final class StockAddsUp implements Invariant {
    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String promise() {
        return "on hand + sold = received + adjusted, held units are those of open orders, and the journal adds up to all of it";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Map<String, Long> held = units(snapshot.reservations("HELD"));
        Map<String, Long> sold = units(snapshot.reservations("COMMITTED"));
        List<String> wrong = new ArrayList<>();
        Map<String, List<Row>> products =
                snapshot.stock().stream().collect(Collectors.groupingBy(Row::pk, TreeMap::new, Collectors.toList()));
        products.forEach((key, parts) -> {
            String sku = key.substring("S#".length());
            long heldUnits = held.getOrDefault(sku, 0L);
            long soldUnits = sold.getOrDefault(sku, 0L);
            if (!explained(snapshot, sku, parts, heldUnits, soldUnits)) {
                wrong.add("%s: %s, but %d came by the journal, %d are held and %d sold"
                        .formatted(
                                sku,
                                parts.stream()
                                        .map(part -> new TreeMap<>(part.attributes()))
                                        .toList(),
                                came(snapshot, sku),
                                heldUnits,
                                soldUnits));
            }
        });
        return wrong;
    }

    private static boolean explained(Snapshot snapshot, String sku, List<Row> parts, long held, long sold) {
        long onHand = total(parts, "onHand");
        long reserved = total(parts, "reserved");
        return parts.stream().allMatch(StockAddsUp::followsItself)
                && reserved == held
                && total(parts, "received") == sum(snapshot, sku, "quantity", StockAddsUp::isReceipt)
                && onHand + sold == came(snapshot, sku)
                && onHand == sum(snapshot, sku, "onHand", _ -> true)
                && reserved == sum(snapshot, sku, "reserved", _ -> true);
    }

    private static boolean followsItself(Row part) {
        long onHand = part.number("onHand");
        long reserved = part.number("reserved");
        return onHand >= reserved && part.number("available") == onHand - reserved - part.number("safetyStock");
    }

    private static long total(List<Row> parts, String count) {
        return parts.stream().mapToLong(part -> part.number(count)).sum();
    }

    static Map<String, Long> units(List<Row> reservations) {
        Map<String, Long> units = new HashMap<>();
        for (Row reservation : reservations) {
            for (JsonNode line : Row.json(reservation.text("lines"))) {
                units.merge(line.path("sku").asText(), line.path("quantity").asLong(), Long::sum);
            }
        }
        return units;
    }

    /** Units of a product that ever came in, less those that staff took off the books. */
    static long came(Snapshot snapshot, String sku) {
        return sum(snapshot, sku, "quantity", StockAddsUp::isBooking);
    }

    private static boolean isReceipt(Row movement) {
        return movement.text("kind").equals("RECEIPT");
    }

    private static boolean isBooking(Row movement) {
        return isReceipt(movement) || movement.text("kind").equals("ADJUSTMENT");
    }

    private static long sum(Snapshot snapshot, String sku, String number, Predicate<Row> wanted) {
        return snapshot.movements(sku).stream()
                .filter(wanted)
                .mapToLong(row -> row.number(number))
                .sum();
    }
}
