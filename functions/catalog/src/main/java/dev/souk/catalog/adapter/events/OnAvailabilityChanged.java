package dev.souk.catalog.adapter.events;

import dev.souk.catalog.application.RecordAvailability;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Sku;
import dev.souk.events.EventMetadata;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.lambda.events.EventListener;

/** Inventory's word on a product becomes the storefront's. */
final class OnAvailabilityChanged implements EventListener<AvailabilityChanged> {
    private final RecordAvailability record;

    OnAvailabilityChanged(RecordAvailability record) {
        this.record = record;
    }

    @Override
    public void on(AvailabilityChanged data, EventMetadata metadata) {
        record.handle(new Sku(data.sku()), translated(data.availability()), metadata.aggregateVersion());
    }

    private static Availability translated(dev.souk.events.inventory.Availability availability) {
        return switch (availability) {
            case IN_STOCK -> Availability.IN_STOCK;
            case LOW -> Availability.LOW;
            case OUT -> Availability.OUT;
        };
    }
}
