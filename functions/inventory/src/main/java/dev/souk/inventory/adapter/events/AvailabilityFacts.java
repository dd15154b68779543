package dev.souk.inventory.adapter.events;

import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.EventType;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.inventory.domain.Availability;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxEntry;
import dev.souk.lambda.events.StreamFacts;
import dev.souk.lambda.events.StreamRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tells when a product crosses the border between in stock, low and out. Read off the two images of its stock item, so that a
 * sale on a busy item does not have to write it.
 */
public final class AvailabilityFacts implements StreamFacts {
    private static final String STOCK = "S#";
    private static final String LOCATION = "L#";

    private final EventWriter events;

    public AvailabilityFacts(EventWriter events) {
        this.events = events;
    }

    @Override
    public List<OutboxEntry> of(StreamRecord change) {
        if (!isStock(change) || change.newImage().isEmpty()) {
            return List.of();
        }
        Availability now = availability(change.newImage());
        Availability previous = change.oldImage().isEmpty() ? Availability.OUT : availability(change.oldImage());
        return now == previous ? List.of() : List.of(entry(change, now, previous));
    }

    private OutboxEntry entry(StreamRecord change, Availability now, Availability previous) {
        String sku = string(change.keys(), "pk").substring(STOCK.length());
        // A stream delivers again after a failure; an id made from the stream's own lets consumers recognise that.
        UUID id = UUID.nameUUIDFromBytes(("AvailabilityChanged:" + change.eventId()).getBytes(StandardCharsets.UTF_8));
        long version = number(change.newImage(), "version");
        return EventWriter.entry(
                events.metadata(id, EventType.AVAILABILITY_CHANGED, sku, version),
                new AvailabilityChanged(sku, published(now), published(previous)));
    }

    private static boolean isStock(StreamRecord change) {
        return string(change.keys(), "pk").startsWith(STOCK)
                && string(change.keys(), "sk").startsWith(LOCATION);
    }

    private static Availability availability(Map<String, AttributeValue> image) {
        return Availability.of(number(image, "available"));
    }

    private static dev.souk.events.inventory.Availability published(Availability availability) {
        return switch (availability) {
            case IN_STOCK -> dev.souk.events.inventory.Availability.IN_STOCK;
            case LOW -> dev.souk.events.inventory.Availability.LOW;
            case OUT -> dev.souk.events.inventory.Availability.OUT;
        };
    }
}
