package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Order summaries as items. Each order is in its customer's partition twice, by time alone and by status and time, so that
 * every filter is a range of sort keys.
 */
final class SummaryItems {
    /** Subtracting from this makes later times sort first; in milliseconds it lasts until the year 2286. */
    private static final long END_OF_TIME = 9_999_999_999_999L;

    /** Orders are placed at whole milliseconds, so a time between two of them begins at the next. */
    private static final long ALMOST_A_MILLISECOND = 999_999;

    /** Sorts behind every order id. */
    private static final String BEHIND_ALL = "~";

    /** How a customer's partition begins. */
    static final String HISTORY = "C#";

    /** How the sort keys of all listings by status begin. */
    static final String BY_STATUS = "S#";

    private SummaryItems() {}

    static String partition(CustomerId customer) {
        return HISTORY + customer.value();
    }

    /** How the sort keys of one listing begin. */
    static String prefix(@Nullable OrderStatus status) {
        return status == null ? "O#" : BY_STATUS + status + "#";
    }

    static String sortKey(OrderSummary summary, @Nullable OrderStatus status) {
        return prefix(status) + untilTheEnd(summary.placedAt()) + "#"
                + summary.id().value();
    }

    /** The first sort key of what was placed before an instant, newest first. */
    static String lowest(String prefix, @Nullable Instant to) {
        return to == null ? prefix : prefix + untilTheEnd(to.minusNanos(1));
    }

    /** The last sort key of what was placed at an instant or later. */
    static String highest(String prefix, @Nullable Instant from) {
        return from == null
                ? prefix + BEHIND_ALL
                : prefix + untilTheEnd(from.plusNanos(ALMOST_A_MILLISECOND)) + BEHIND_ALL;
    }

    static Map<String, AttributeValue> write(OrderSummary summary, @Nullable OrderStatus status) {
        Map<String, AttributeValue> item = new HashMap<>(key(partition(summary.customer()), sortKey(summary, status)));
        item.put("orderId", s(summary.id().value()));
        item.put("number", s(summary.number().value()));
        item.put("status", s(summary.status().name()));
        item.put("amount", n(summary.total().amount()));
        item.put("currency", s(summary.total().currency()));
        item.put("items", n(summary.items()));
        item.put("placedAt", s(summary.placedAt().toString()));
        item.put("version", n(summary.version()));
        return item;
    }

    static OrderSummary read(CustomerId customer, Map<String, AttributeValue> item) {
        OrderId id = new OrderId(string(item, "orderId"));
        return new OrderSummary(
                id,
                optional(item, "number").map(OrderNumber::new).orElseGet(() -> OrderNumber.derivedFrom(id, 0)),
                customer,
                status(item),
                new Money(number(item, "amount"), string(item, "currency")),
                item.containsKey("items") ? (int) number(item, "items") : 0,
                Instant.parse(string(item, "placedAt")),
                number(item, "version"));
    }

    static OrderStatus status(Map<String, AttributeValue> item) {
        return OrderStatus.valueOf(string(item, "status"));
    }

    private static String untilTheEnd(Instant time) {
        long bounded = Math.clamp(time.toEpochMilli(), 0L, END_OF_TIME);
        return "%013d".formatted(END_OF_TIME - bounded);
    }
}
