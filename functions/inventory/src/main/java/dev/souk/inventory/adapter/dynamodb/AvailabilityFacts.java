package dev.souk.inventory.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.events.inventory.BackInStock;
import dev.souk.events.inventory.StockRunningLow;
import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.Telling;
import java.util.ArrayList;
import java.util.List;

/** What the other domains hear when a product crosses a border. */
final class AvailabilityFacts {
    private AvailabilityFacts() {}

    static List<EventData> of(Telling telling) {
        String sku = telling.sku().value();
        List<EventData> facts = new ArrayList<>();
        if (telling.isNews()) {
            facts.add(new AvailabilityChanged(sku, published(telling.now()), published(telling.previous())));
        }
        if (telling.runsLow()) {
            facts.add(new StockRunningLow(sku, telling.available()));
        }
        if (telling.isBack()) {
            facts.add(new BackInStock(sku, telling.available()));
        }
        return facts;
    }

    private static dev.souk.events.inventory.Availability published(Availability availability) {
        return switch (availability) {
            case IN_STOCK -> dev.souk.events.inventory.Availability.IN_STOCK;
            case LOW -> dev.souk.events.inventory.Availability.LOW;
            case OUT -> dev.souk.events.inventory.Availability.OUT;
        };
    }
}
