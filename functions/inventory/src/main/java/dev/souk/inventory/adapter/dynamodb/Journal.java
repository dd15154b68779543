package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.EventData;
import dev.souk.inventory.application.Stock.Page;
import dev.souk.inventory.domain.Movement;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Share;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The journal's entries, beside the stock they explain and written in the transactions that change it. */
public final class Journal {
    private static final String PREFIX = "M#";

    /** Of one length, so that the texts sort as the times do. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final String table;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids one fresh id per entry, later ones greater */
    public Journal(String table, Clock clock, Supplier<UUID> ids) {
        this.table = table;
        this.clock = clock;
        this.ids = ids;
    }

    /** The journal for production. */
    public static Journal system(String table) {
        Platform platform = Platform.current();
        return new Journal(table, platform.clock(), platform::timeOrderedId);
    }

    /** The entries of what an order moved: one per product and location. */
    List<TransactWriteItem> entries(OrderId order, MovementKind kind, List<Share> shares) {
        record Place(Sku sku, String location) {}
        Map<Place, Long> units = new LinkedHashMap<>();
        shares.forEach(
                share -> units.merge(new Place(share.sku(), share.part().location()), (long) share.units(), Long::sum));
        return units.entrySet().stream()
                .map(moved -> put(entry(
                        moved.getKey().sku(),
                        kind,
                        moved.getValue(),
                        order.value(),
                        null,
                        moved.getKey().location())))
                .toList();
    }

    /** The entry of what staff booked, which carries the fact of it. */
    TransactWriteItem entry(StockParts next, StockBooking booking, EventData fact, EventWriter events) {
        Map<String, AttributeValue> item = entry(
                booking.sku(),
                booking.kind(),
                booking.units(),
                booking.reference(),
                booking.note(),
                booking.location());
        item.put(EventWriter.ATTRIBUTE, s(events.outbox(booking.sku().value(), next.version(), List.of(fact))));
        return put(item);
    }

    private Map<String, AttributeValue> entry(
            Sku sku, MovementKind kind, long quantity, String reference, @Nullable String note, String location) {
        String at = TIME.format(clock.instant());
        Map<String, AttributeValue> item =
                new HashMap<>(key(StockItems.PARTITION + sku.value(), PREFIX + at + "#" + ids.get()));
        item.put("kind", s(kind.name()));
        item.put("quantity", n(quantity));
        item.put("onHand", n(kind.onHand() * quantity));
        item.put("reserved", n(kind.reserved() * quantity));
        item.put("reference", s(reference));
        if (note != null) {
            item.put("note", s(note));
        }
        if (!location.equals(Part.MAIN_LOCATION)) {
            item.put("location", s(location));
        }
        item.put("at", s(at));
        return item;
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** Newest first. */
    Page page(DynamoDbClient client, Sku sku, int limit, @Nullable String after) {
        String partition = StockItems.PARTITION + sku.value();
        Map<String, AttributeValue> start = after == null ? Map.of() : key(partition, after);
        var found = client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :sku AND begins_with(sk, :journal)")
                        .expressionAttributeValues(Map.of(":sku", s(partition), ":journal", s(PREFIX)))
                        .scanIndexForward(false)
                        .exclusiveStartKey(start.isEmpty() ? null : start)
                        .limit(limit + 1))
                .items()
                .stream()
                .limit(limit + 1L)
                .toList();
        return new Page(
                found.stream().limit(limit).map(item -> read(sku, item)).toList(),
                found.size() > limit ? string(found.get(limit - 1), "sk") : null);
    }

    private static Movement read(Sku sku, Map<String, AttributeValue> item) {
        return new Movement(
                sku,
                Instant.parse(string(item, "at")),
                MovementKind.valueOf(string(item, "kind")),
                number(item, "quantity"),
                string(item, "reference"),
                optional(item, "note").orElse(null),
                optional(item, "location").orElse(Part.MAIN_LOCATION));
    }
}
