package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.events.inventory.StockLine;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Share;
import dev.souk.inventory.domain.Sku;
import dev.souk.lambda.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reservation as the table has it. */
final class ReservationItems {
    private static final String HELD = "HELD";
    private static final String COMMITTED = "COMMITTED";
    private static final String EXPIRED = "EXPIRED";
    private static final String RELEASED = "RELEASED";
    private static final String REJECTED = "REJECTED";

    private ReservationItems() {}

    static Map<String, AttributeValue> keyOf(OrderId order) {
        return key("R#" + order.value(), "R");
    }

    static Map<String, AttributeValue> write(Reservation reservation) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(reservation.order()));
        item.put(
                "lines",
                s(Json.write(reservation.lines().all().stream()
                        .map(ReservationItems::stored)
                        .toList())));
        if (!reservation.lines().spread().isEmpty()) {
            item.put(
                    "shares",
                    s(Json.write(reservation.lines().spread().stream()
                            .map(Stored::of)
                            .toList())));
        }
        item.put("version", n(reservation.version()));
        putState(item, reservation);
        return item;
    }

    private static void putState(Map<String, AttributeValue> item, Reservation reservation) {
        switch (reservation) {
            case Held held -> {
                item.put("state", s(HELD));
                // Not named expiresAt: the table's TTL would delete the item, and the units with it.
                item.put("holdExpiresAt", n(held.expiresAt().getEpochSecond()));
            }
            case Committed _ -> item.put("state", s(COMMITTED));
            case Expired expired -> {
                item.put("state", s(EXPIRED));
                item.put("heldUntil", n(expired.heldUntil().getEpochSecond()));
            }
            case Released released -> {
                item.put("state", s(RELEASED));
                item.put("reason", s(released.reason()));
            }
            case Rejected rejected -> {
                item.put("state", s(REJECTED));
                item.put(
                        "missing",
                        s(Json.write(rejected.missing().stream().map(Sku::value).toList())));
            }
        }
    }

    static Reservation read(OrderId order, Map<String, AttributeValue> item) {
        Lines lines = lines(string(item, "lines"))
                .takenFrom(shares(optional(item, "shares").orElse("[]")));
        long version = number(item, "version");
        String state = string(item, "state");
        return switch (state) {
            case HELD -> new Held(order, lines, Instant.ofEpochSecond(number(item, "holdExpiresAt")), version);
            case COMMITTED -> new Committed(order, lines, version);
            case EXPIRED -> new Expired(order, lines, Instant.ofEpochSecond(number(item, "heldUntil")), version);
            case RELEASED -> new Released(order, lines, string(item, "reason"), version);
            case REJECTED -> new Rejected(order, lines, skus(string(item, "missing")), version);
            default ->
                throw new IllegalStateException(
                        "a reservation must be held, committed, expired, released or rejected, order %s is %s"
                                .formatted(order.value(), state));
        };
    }

    /** Lines are stored in the form in which events carry them. */
    static StockLine stored(Line line) {
        return new StockLine(line.sku().value(), line.units());
    }

    private static Lines lines(String json) {
        return new Lines(Arrays.stream(Json.read(json, StockLine[].class))
                .map(line -> new Line(new Sku(line.sku()), line.quantity()))
                .toList());
    }

    private static List<Share> shares(String json) {
        return Arrays.stream(Json.read(json, Stored[].class)).map(Stored::share).toList();
    }

    /** A share as the item has it. */
    private record Stored(String sku, String location, int bucket, int units) {
        static Stored of(Share share) {
            return new Stored(
                    share.sku().value(), share.part().location(), share.part().bucket(), share.units());
        }

        Share share() {
            return new Share(new Sku(sku), new Part(location, bucket), units);
        }
    }

    private static List<Sku> skus(String json) {
        return Arrays.stream(Json.read(json, String[].class)).map(Sku::new).toList();
    }
}
