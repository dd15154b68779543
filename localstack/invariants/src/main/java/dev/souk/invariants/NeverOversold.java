package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** I4: confirmed orders that stand never hold more units of a product than were received, and each has its stock committed. */
final class NeverOversold implements Invariant {
    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String promise() {
        return "confirmed units never exceed received units, and are the ones sold";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Map<String, Long> confirmed = new HashMap<>();
        Set<String> cancelled = snapshot.cancelled();
        for (Row event : snapshot.events("OrderConfirmed")) {
            if (cancelled.contains(event.pk().substring("O#".length()))) {
                continue;
            }
            for (JsonNode line : Row.json(event.text("data")).path("lines")) {
                confirmed.merge(line.path("sku").asText(), line.path("quantity").asLong(), Long::sum);
            }
        }
        Map<String, Long> sold = StockAddsUp.units(snapshot.reservations("COMMITTED"));
        List<String> wrong = new ArrayList<>();
        Set<String> skus = new TreeSet<>(confirmed.keySet());
        skus.addAll(sold.keySet());
        for (String sku : skus) {
            long units = confirmed.getOrDefault(sku, 0L);
            long came = StockAddsUp.came(snapshot, sku);
            if (units > came || units != sold.getOrDefault(sku, 0L)) {
                wrong.add("%s: %d confirmed, %d received or adjusted, %d sold"
                        .formatted(sku, units, came, sold.getOrDefault(sku, 0L)));
            }
        }
        return wrong;
    }
}
