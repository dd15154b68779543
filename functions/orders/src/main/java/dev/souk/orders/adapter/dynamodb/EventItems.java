package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.lambda.Json;
import dev.souk.lambda.events.EventWriter;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events as items. An event item never changes and is its own outbox row. */
final class EventItems {
    static final String PREFIX = "E#";

    private static final String PARTITION = "O#";

    /** Which version of its type's stored shape {@code data} has; events from before it was noted have the first. */
    private static final String DATA_VERSION = "dataVersion";

    private final Supplier<UUID> ids;

    /** @param ids one fresh id per event */
    EventItems(Supplier<UUID> ids) {
        this.ids = ids;
    }

    static String partition(OrderId order) {
        return PARTITION + order.value();
    }

    /** The order whose partition it is. */
    static OrderId order(String partition) {
        return new OrderId(partition.substring(PARTITION.length()));
    }

    /** The item of one event, told to the bus as having occurred when the domain says it did. */
    Map<String, AttributeValue> write(Placed placing, RecordedEvent recorded) {
        EventData data = OrderEventData.of(placing, recorded.event());
        EventType type = EventType.of(data.getClass());
        EventMetadata metadata = new EventWriter(Clock.fixed(recorded.at(), ZoneOffset.UTC), ids)
                .metadata(type, placing.order().value(), recorded.version());
        Map<String, AttributeValue> item =
                new HashMap<>(key(partition(placing.order()), PREFIX + "%010d".formatted(recorded.version())));
        item.put("type", s(type.detailType()));
        item.put("data", s(Json.write(data)));
        item.put(DATA_VERSION, n(Upcasters.currentVersion(type.detailType())));
        item.put("metadata", s(Json.write(metadata)));
        item.put("version", n(recorded.version()));
        item.put("occurredAt", s(recorded.at().toString()));
        item.put(EventWriter.ATTRIBUTE, s(Json.write(List.of(EventWriter.entry(metadata, data)))));
        return item;
    }

    /** @throws IllegalStateException when the event was written by a later release, in a shape unknown to this one */
    static RecordedEvent read(Map<String, AttributeValue> item) {
        String type = string(item, "type");
        long dataVersion = item.containsKey(DATA_VERSION) ? number(item, DATA_VERSION) : 1;
        return new RecordedEvent(
                number(item, "version"),
                Instant.parse(string(item, "occurredAt")),
                OrderEventData.read(type, Upcasters.upcast(type, dataVersion, string(item, "data"))));
    }
}
